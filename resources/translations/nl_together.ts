<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl">
<context>
    <name>AnswerMore</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="77" />
        <source>{what}, question {number}</source>
        <translation>{what}, vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="35" />
        <source>Add explanation</source>
        <translation>Toelichting toevoegen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="38" />
        <source>Look at this again</source>
        <translation>Nog kijken</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="39" />
        <source>Look at question {number} again</source>
        <translation>Nog kijken naar vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="40" />
        <source>Clear answer</source>
        <translation>Antwoord wissen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="41" />
        <source>Clear the answer to question {number}</source>
        <translation>Antwoord op vraag {number} wissen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_more.py" line="98" />
        <source>Asked by {author}</source>
        <translation>Gevraagd door {author}</translation>
    </message>
</context>
<context>
    <name>BesideAnswers</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="73" />
        <source>Last round</source>
        <translation>Vorige ronde</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="74" />
        <source>Take over last round's answer to {number}</source>
        <translation>Antwoord van de vorige ronde op {number} overnemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="75" />
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="124" />
        <source>Take over</source>
        <translation>Neem over</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="94" />
        <source>Different answers were given in different copies. Which one holds?</source>
        <translation>In verschillende kopieën is verschillend geantwoord. Welk antwoord geldt?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="111" />
        <source>Choose the answer of {author} to {number}</source>
        <translation>Kies het antwoord van {author} op {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="114" />
        <source>Choose this one</source>
        <translation>Kies dit</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="119" />
        <source>Proposal of {sender}</source>
        <translation>Voorstel van {sender}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="125" />
        <source>Take over the proposal of {sender} for {number}</source>
        <translation>Voorstel van {sender} voor {number} overnemen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="129" />
        <source>Put aside</source>
        <translation>Leg weg</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="130" />
        <source>Put the proposal of {sender} for {number} aside</source>
        <translation>Voorstel van {sender} voor {number} wegleggen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="135" />
        <source>Taken over and adapted</source>
        <translation>Overgenomen en aangepast</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_beside.py" line="135" />
        <source>Taken over</source>
        <translation>Overgenomen</translation>
    </message>
    <message>
        <source>Take over: F7</source>
        <translation>Neem over: F7</translation>
    </message>
    <message>
        <source>Put aside earlier</source>
        <translation>Weggelegd</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="215" />
        <source>This is the copy for {colleague}</source>
        <translation>Dit is de kopie voor {colleague}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="224" />
        <source>Your part: {themes}.</source>
        <translation>Uw deel: {themes}.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="227" />
        <source>Made by {author} on {moment}. Are you done? Close the program and send this file back to {author}: there the answers come together and the return is signed.</source>
        <translation>Gemaakt door {author} op {moment}. Bent u klaar? Sluit het programma en stuur dit bestand terug naar {author}. Daar komen de antwoorden bij elkaar en wordt ondertekend.</translation>
    </message>
</context>
<context>
    <name>CopyStrip</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="239" />
        <source>COPY FOR {colleague}</source>
        <translation>KOPIE VOOR {colleague}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="240" />
        <source>Send this file back to {author} when your part is filled in.</source>
        <translation>Stuur dit bestand terug naar {author} als uw deel is ingevuld.</translation>
    </message>
</context>
<context>
    <name>HandOutCard</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="45" />
        <source>Give a colleague a copy</source>
        <translation>Geef een collega een kopie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="47" />
        <source>Your colleague fills in a part in a file of their own, and sends it back to you. Their answers and yours then come together here. Signing is done here alone.</source>
        <translation>Uw collega vult een deel in, in een eigen bestand, en stuurt dat naar u terug. De antwoorden van uw collega en van u komen dan hier bij elkaar. Ondertekenen gebeurt alleen hier.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="53" />
        <source>Name of your colleague</source>
        <translation>Naam van uw collega</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="55" />
        <source>Which themes are theirs?</source>
        <translation>Welke thema's doet uw collega?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="58" />
        <source>Make the copy …</source>
        <translation>Kopie maken …</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="61" />
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="87" />
        <source>Fill in a name, so that you both know whose copy it is.</source>
        <translation>Vul een naam in, dan weet u allebei van wie de kopie is.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="92" />
        <source>Where is the copy to be put?</source>
        <translation>Waar komt de kopie te staan?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="104" />
        <source>The copy for {name} is made: {file}. Send it, and ask to have it back.</source>
        <translation>De kopie voor {name} is gemaakt: {file}. Stuur hem op, en vraag hem terug als hij is ingevuld.</translation>
    </message>
</context>
<context>
    <name>LinksLine</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_links.py" line="33" />
        <source>Links in the explanation:</source>
        <translation>Links in de toelichting:</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_links.py" line="38" />
        <source>Open {address} in the browser</source>
        <translation>{address} openen in de browser</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="32" />
        <source>Notes for colleagues. They stay in this dossier and are not sent.</source>
        <translation>Notities voor collega's. Ze blijven in dit dossier en worden niet verstuurd.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="35" />
        <source>New note at question {number}</source>
        <translation>Nieuwe notitie bij vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="38" />
        <source>Add note at question {number}</source>
        <translation>Notitie toevoegen bij vraag {number}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="36" />
        <source>Add note</source>
        <translation>Notitie toevoegen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="60" />
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="61" />
        <source>Notes: %n</source>
        <translation>
            <numerusform>Notities: %n</numerusform>
            <numerusform>Notities: %n</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="88" />
        <source>Take away</source>
        <translation>Haal weg</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/widgets/answer_notes.py" line="89" />
        <source>Take away the note of {author} at question {number}: {text}</source>
        <translation>Notitie van {author} bij vraag {number} weghalen: {text}</translation>
    </message>
</context>
<context>
    <name>OwnName</name>
    <message>
        <source>Your own name</source>
        <translation>Uw eigen naam</translation>
    </message>
    <message>
        <source>Colleagues see with it who gave an answer.</source>
        <translation>Zo zien collega's wie een antwoord gaf.</translation>
    </message>
</context>
<context>
    <name>ProposalPage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="51" />
        <source>Make a proposal</source>
        <translation>Voorstel maken</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="53" />
        <source>Suggest answers to organisations that share an agreement or a team with you. You send the file yourself; they decide on each answer. It does not count for the central team.</source>
        <translation>Stel antwoorden voor aan organisaties die een afspraak of een team met u delen. U stuurt het bestand zelf; zij beslissen over elk antwoord. Voor het centrale team telt een voorstel niet.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="68" />
        <source>Back to working together</source>
        <translation>Terug naar Samenwerken</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="71" />
        <source>Sign and keep as a file …</source>
        <translation>Ondertekenen en bewaren …</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="77" />
        <source>For whom is the proposal?</source>
        <translation>Voor wie is het voorstel?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="95" />
        <source>Such as what was agreed, and with whom. At most 2,000 characters.</source>
        <translation>Bijvoorbeeld wat er is afgesproken, en met wie. Hoogstens 2.000 tekens.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="96" />
        <source>A few words with it (may stay empty)</source>
        <translation>Een paar woorden erbij (mag leeg blijven)</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="97" />
        <source>Your name</source>
        <translation>Uw naam</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="97" />
        <source>Your function</source>
        <translation>Uw functie</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="98" />
        <source>Passphrase of your key</source>
        <translation>Wachtwoordzin van uw sleutel</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="127" />
        <source>Only what you fill in goes along.</source>
        <translation>Alleen wat u invult, gaat mee.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="134" />
        <source>Tick which of your own answers you propose.</source>
        <translation>Vink aan welke van uw eigen antwoorden u voorstelt.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="134" />
        <source>You have no answers yet.</source>
        <translation>U hebt nog niets beantwoord.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="176" />
        <source>Where is the proposal to be put?</source>
        <translation>Waar komt het voorstel te staan?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="182" />
        <source>Choose for whom it is, and at least one answer.</source>
        <translation>Kies voor wie het is, en minstens één antwoord.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="184" />
        <source>The text that goes with it is too long: at most 2,000 characters.</source>
        <translation>De tekst erbij is te lang: hoogstens 2.000 tekens.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="186" />
        <source>Fill in your name: whoever gets the proposal wants to know whom to ask.</source>
        <translation>Vul uw naam in: wie het voorstel krijgt, wil weten wie het maakte.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_page.py" line="204" />
        <source>The proposal is in {path}. Mail it to those it is for; this program sends nothing.</source>
        <translation>Het voorstel staat in {path}. Mail het aan wie het is bedoeld; dit programma verstuurt niets.</translation>
    </message>
</context>
<context>
    <name>ReceivedCard</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="39" />
        <source>Proposals between organisations</source>
        <translation>Voorstellen van en voor anderen</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="41" />
        <source>A region, or a municipality you share a team with, can propose answers to you, and you to them. A proposal stands beside the question; you take it over, adapt it, or put it aside. You sign for your organisation alone.</source>
        <translation>Een regio, of een gemeente met wie u een team deelt, kan u antwoorden voorstellen, en u hun. Een voorstel staat bij de vraag: u neemt het over, past het aan of legt het weg. U ondertekent alleen voor uw eigen organisatie.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="50" />
        <source>Open a proposal …</source>
        <translation>Voorstel openen …</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="52" />
        <source>Make a proposal …</source>
        <translation>Voorstel maken …</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="76" />
        <source>To the first: {number}</source>
        <translation>Naar de eerste: {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="82" />
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n antwoord</numerusform>
            <numerusform>%n antwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="83" />
        <source>%n still to be decided</source>
        <translation>
            <numerusform>nog over %n te beslissen</numerusform>
            <numerusform>nog over %n te beslissen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="83" />
        <source>all decided</source>
        <translation>over alles beslist</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="85" />
        <source>{signer} · came in {moment} · {asked}, {still}</source>
        <translation>{signer} · binnengekomen {moment} · {asked}, {still}</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="102" />
        <source>Which proposal?</source>
        <translation>Welk voorstel?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/proposal_cards.py" line="114" />
        <source>The proposal of {sender} stands beside its questions now. Its signature holds; that {signer} made it, only they can tell you.</source>
        <translation>Het voorstel van {sender} staat nu bij de vragen. De handtekening klopt. Of het echt van {signer} komt, moet u daar zelf navragen.</translation>
    </message>
</context>
<context>
    <name>TakeInCard</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="127" />
        <source>Take a copy back</source>
        <translation>Neem een kopie terug</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="129" />
        <source>Nothing is overwritten. Where both of you answered the same question, the answers come to stand side by side, and you choose.</source>
        <translation>Er wordt niets overschreven. Hebt u allebei dezelfde vraag beantwoord, dan komen de antwoorden naast elkaar te staan en kiest u.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="133" />
        <source>Choose the copy …</source>
        <translation>Kopie kiezen …</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="138" />
        <source>Take over what it brings</source>
        <translation>Overnemen wat erin staat</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="152" />
        <source>Which copy came back?</source>
        <translation>Welke kopie kwam terug?</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="165" />
        <source>Everything in this copy is here already. Nothing changes.</source>
        <translation>Alles in deze kopie staat hier al. Er verandert niets.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="173" />
        <source>%n question(s) with new answers</source>
        <translation>
            <numerusform>%n vraag met een nieuw antwoord</numerusform>
            <numerusform>%n vragen met nieuwe antwoorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="174" />
        <source>%n new note(s) or flag(s)</source>
        <translation>
            <numerusform>%n nieuwe notitie of markering</numerusform>
            <numerusform>%n nieuwe notities of markeringen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s), receipt(s) or return(s)</source>
        <translation>
            <numerusform>%n voorstel, ontvangstbewijs of retour</numerusform>
            <numerusform>%n voorstellen, ontvangstbewijzen of retouren</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="180" />
        <source>Answered differently here: {numbers}. After taking over you choose.</source>
        <translation>Hier is anders geantwoord op: {numbers}. Na het overnemen kiest u wat geldt.</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/copy_cards.py" line="197" />
        <source>Taken over. A spare copy of how it was is kept.</source>
        <translation>Overgenomen. Er is een reservekopie bewaard van hoe het was.</translation>
    </message>
    <message>
        <source>From {who}: {parts}.</source>
        <translation>Van {who}: {parts}.</translation>
    </message>
    <message>
        <source>Taken over. A spare copy of how it was could not be made.</source>
        <translation>Overgenomen. Een reservekopie van hoe het was, kon niet worden gemaakt.</translation>
    </message>
</context>
<context>
    <name>TogetherPage</name>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/together_page.py" line="30" />
        <source>Work together</source>
        <translation>Samenwerken</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/together_page.py" line="59" />
        <source>Answered differently by colleagues: choose what holds</source>
        <translation>Verschillend beantwoord: kies wat geldt</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/together_page.py" line="62" />
        <source>To be looked at again</source>
        <translation>Nog te bekijken</translation>
    </message>
    <message>
        <location filename="../../hamonitor_desktop/gui/pages/together_page.py" line="80" />
        <source>To question {number}</source>
        <translation>Naar vraag {number}</translation>
    </message>
</context>
</TS>
