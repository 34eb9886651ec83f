<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Answered</name>
    <message numerus="yes">
        <source>%n may stay empty</source>
        <translation>
            <numerusform>%n may stay empty</numerusform>
            <numerusform>%n may stay empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnsweredCard</name>
    <message numerus="yes">
        <source>n = %n question(s) to one organisation.</source>
        <translation>
            <numerusform>n = %n question to one organisation.</numerusform>
            <numerusform>n = %n questions to one organisation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskedLine</name>
    <message numerus="yes">
        <source>The central team asks %n thing(s) about your return.</source>
        <translation>
            <numerusform>The central team asks %n thing about your return.</numerusform>
            <numerusform>The central team asks %n things about your return.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message numerus="yes">
        <source>n = %n question(s) with an answer in both rounds.</source>
        <translation>
            <numerusform>n = %n question with an answer in both rounds.</numerusform>
            <numerusform>n = %n questions with an answer in both rounds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message numerus="yes">
        <source>We looked at %n question(s).</source>
        <translation>
            <numerusform>We looked at %n question.</numerusform>
            <numerusform>We looked at %n questions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are in order,</source>
        <translation>
            <numerusform>%n is in order,</numerusform>
            <numerusform>%n are in order,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may stay empty,</source>
        <translation>
            <numerusform>%n may stay empty,</numerusform>
            <numerusform>%n may stay empty,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n we ask for your attention.</source>
        <translation>
            <numerusform>with %n we ask for your attention.</numerusform>
            <numerusform>with %n we ask for your attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s) in the way</source>
        <translation>
            <numerusform>stands in the way</numerusform>
            <numerusform>stand in the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, below.</source>
        <translation>
            <numerusform>And %n more, below.</numerusform>
            <numerusform>And %n more, below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message numerus="yes">
        <source>{number} row(s)</source>
        <translation>
            <numerusform>{number} row</numerusform>
            <numerusform>{number} rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) without a contact</source>
        <translation>
            <numerusform>%n organisation without a contact</numerusform>
            <numerusform>%n organisations without a contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) added.</source>
        <translation>
            <numerusform>%n contact added.</numerusform>
            <numerusform>%n contacts added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) changed.</source>
        <translation>
            <numerusform>%n contact changed.</numerusform>
            <numerusform>%n contacts changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed nothing.</source>
        <translation>
            <numerusform>%n row changed nothing.</numerusform>
            <numerusform>%n rows changed nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) deleted.</source>
        <translation>
            <numerusform>%n contact deleted.</numerusform>
            <numerusform>%n contacts deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted.</source>
        <translation>
            <numerusform>%n note deleted.</numerusform>
            <numerusform>%n notes deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurveCard</name>
    <message numerus="yes">
        <source>The round closes in %n day(s).</source>
        <translation>
            <numerusform>The round closes in %n day.</numerusform>
            <numerusform>The round closes in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message numerus="yes">
        <source>%n provisional return(s) count</source>
        <translation>
            <numerusform>%n provisional return counts</numerusform>
            <numerusform>%n provisional returns count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) made a reserve</source>
        <translation>
            <numerusform>%n organisation made a reserve</numerusform>
            <numerusform>%n organisations made a reserve</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>{number} file(s) handled</source>
        <translation>
            <numerusform>{number} file handled</numerusform>
            <numerusform>{number} files handled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} file(s)</source>
        <translation>
            <numerusform>{number} file</numerusform>
            <numerusform>{number} files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) in {folder}</source>
        <translation>
            <numerusform>%n package in {folder}</numerusform>
            <numerusform>%n packages in {folder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of an earlier attempt that was ended halfway</source>
        <translation>
            <numerusform>%n file of an earlier attempt that was ended halfway</numerusform>
            <numerusform>%n files of an earlier attempt that was ended halfway</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingPage</name>
    <message numerus="yes">
        <source>Of %n organisation(s) all that came in was rejected.</source>
        <translation>
            <numerusform>Of %n organisation all that came in was rejected.</numerusform>
            <numerusform>Of %n organisations all that came in was rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} organisation(s)</source>
        <translation>
            <numerusform>{number} organisation</numerusform>
            <numerusform>{number} organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) copied; paste them in Excel or a mail.</source>
        <translation>
            <numerusform>%n organisation copied; paste them in Excel or a mail.</numerusform>
            <numerusform>%n organisations copied; paste them in Excel or a mail.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}, %n time(s)</source>
        <translation>
            <numerusform>{day}, %n time</numerusform>
            <numerusform>{day}, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Noted that %n organisation(s) were reminded.</source>
        <translation>
            <numerusform>Noted that %n organisation was reminded.</numerusform>
            <numerusform>Noted that %n organisations were reminded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) to merge are in {path}.</source>
        <translation>
            <numerusform>%n reminder to merge is in {path}.</numerusform>
            <numerusform>%n reminders to merge are in {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message numerus="yes">
        <source>Notes: %n</source>
        <translation>
            <numerusform>Notes: %n</numerusform>
            <numerusform>Notes: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>%n answer(s) that could not be saved before is/are in this dossier now.</source>
        <translation>
            <numerusform>%n answer that could not be saved before is in this dossier now.</numerusform>
            <numerusform>%n answers that could not be saved before are in this dossier now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer answer(s) was/were taken over from it.</source>
        <translation>
            <numerusform>%n newer answer was taken over from it.</numerusform>
            <numerusform>%n newer answers were taken over from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>This round closes on {day}: %n day(s) left.</source>
        <translation>
            <numerusform>This round closes on {day}: %n day left.</numerusform>
            <numerusform>This round closes on {day}: %n days left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageFacts</name>
    <message numerus="yes">
        <source>%n answer(s) come along, beside each question</source>
        <translation>
            <numerusform>%n answer comes along, beside its question</numerusform>
            <numerusform>%n answers come along, beside each question</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeersPart</name>
    <message numerus="yes">
        <source>%n question(s) is/are still open.</source>
        <translation>
            <numerusform>%n question is still open.</numerusform>
            <numerusform>%n questions are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonalPanel</name>
    <message numerus="yes">
        <source>We saw it at %n question(s): {numbers}.</source>
        <translation>
            <numerusform>We saw it at %n question: {numbers}.</numerusform>
            <numerusform>We saw it at %n questions: {numbers}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansCard</name>
    <message numerus="yes">
        <source>n = %n agreement(s) of one organisation.</source>
        <translation>
            <numerusform>n = %n agreement of one organisation.</numerusform>
            <numerusform>n = %n agreements of one organisation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressSentences</name>
    <message numerus="yes">
        <source>None of your %n agreement(s) has been filled in yet.</source>
        <translation>
            <numerusform>Your agreement has not been filled in yet (%n).</numerusform>
            <numerusform>None of your %n agreements has been filled in yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n question(s) several answers stand side by side; the upper one counts here.</source>
        <translation>
            <numerusform>At %n question several answers stand side by side; the upper one counts here until you choose.</numerusform>
            <numerusform>At %n questions several answers stand side by side; the upper one counts here until you choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreement(s) was/were asked in another way and do not count here:</source>
        <translation>
            <numerusform>%n agreement was asked in another way and does not count here:</numerusform>
            <numerusform>%n agreements were asked in another way and do not count here:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of your %n agreement(s)</source>
        <translation>
            <numerusform>Of your %n agreement</numerusform>
            <numerusform>Of your %n agreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are realised</source>
        <translation>
            <numerusform>%n is realised</numerusform>
            <numerusform>%n are realised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are under way</source>
        <translation>
            <numerusform>%n is under way</numerusform>
            <numerusform>%n are under way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n you have not begun yet</source>
        <translation>
            <numerusform>with %n you have not begun yet</numerusform>
            <numerusform>with %n you have not begun yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %n you answered no</source>
        <translation>
            <numerusform>at %n you answered no</numerusform>
            <numerusform>at %n you answered no</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them with an explanation</source>
        <translation>
            <numerusform>%n of them with an explanation</numerusform>
            <numerusform>%n of them with an explanation</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n nothing can be said yet</source>
        <translation>
            <numerusform>about %n nothing can be said yet</numerusform>
            <numerusform>about %n nothing can be said yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are not filled in yet</source>
        <translation>
            <numerusform>%n is not filled in yet</numerusform>
            <numerusform>%n are not filled in yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n answer(s) you made a reserve.</source>
        <translation>
            <numerusform>At %n answer you made a reserve.</numerusform>
            <numerusform>At %n answers you made a reserve.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) here were reconstructed by the makers.</source>
        <translation>
            <numerusform>%n question here was reconstructed by the makers.</numerusform>
            <numerusform>%n questions here were reconstructed by the makers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) has/have an answer in both rounds.</source>
        <translation>
            <numerusform>%n question has an answer in both rounds.</numerusform>
            <numerusform>%n questions have an answer in both rounds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are further</source>
        <translation>
            <numerusform>%n is further</numerusform>
            <numerusform>%n are further</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are less far</source>
        <translation>
            <numerusform>%n is less far</numerusform>
            <numerusform>%n are less far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has/have another answer</source>
        <translation>
            <numerusform>%n has another answer</numerusform>
            <numerusform>%n have another answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed the same</source>
        <translation>
            <numerusform>%n stayed the same</numerusform>
            <numerusform>%n stayed the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedCard</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to be decided</source>
        <translation>
            <numerusform>%n still to be decided</numerusform>
            <numerusform>%n still to be decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message numerus="yes">
        <source>%n answer(s) change(s)</source>
        <translation>
            <numerusform>%n answer changes</numerusform>
            <numerusform>%n answers change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) is/are as it was/they were in the copy again.</source>
        <translation>
            <numerusform>%n answer is as it was in the copy again.</numerusform>
            <numerusform>%n answers are as they were in the copy again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) is/are as before you went back.</source>
        <translation>
            <numerusform>%n answer is as before you went back.</numerusform>
            <numerusform>%n answers are as before you went back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundPage</name>
    <message numerus="yes">
        <source>%n organisation(s)</source>
        <translation>
            <numerusform>%n organisation</numerusform>
            <numerusform>%n organisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) have a package that says the old days: tell them the new ones.</source>
        <translation>
            <numerusform>%n organisation has a package that says the old days: tell it the new ones.</numerusform>
            <numerusform>%n organisations have a package that says the old days: tell them the new ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScaleCard</name>
    <message numerus="yes">
        <source>n = %n question(s) to one organisation.</source>
        <translation>
            <numerusform>n = %n question to one organisation.</numerusform>
            <numerusform>n = %n questions to one organisation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignForm</name>
    <message numerus="yes">
        <source>The reserve is %n character(s) too long.</source>
        <translation>
            <numerusform>The reserve is %n character too long.</numerusform>
            <numerusform>The reserve is %n characters too long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %n question(s) it still says ‘look at this again’: {numbers}.</source>
        <translation>
            <numerusform>At %n question it still says ‘look at this again’: {numbers}.</numerusform>
            <numerusform>At %n questions it still says ‘look at this again’: {numbers}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatesCard</name>
    <message numerus="yes">
        <source>n = %n agreement(s) of one organisation.</source>
        <translation>
            <numerusform>n = %n agreement of one organisation.</numerusform>
            <numerusform>n = %n agreements of one organisation.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeInCard</name>
    <message numerus="yes">
        <source>%n question(s) with new answers</source>
        <translation>
            <numerusform>%n question with new answers</numerusform>
            <numerusform>%n questions with new answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new note(s) or flag(s)</source>
        <translation>
            <numerusform>%n new note or flag</numerusform>
            <numerusform>%n new notes or flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s), receipt(s) or return(s)</source>
        <translation>
            <numerusform>%n proposal, receipt or return</numerusform>
            <numerusform>%n proposals, receipts or returns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JudgePage</name>
    <message numerus="yes">
        <source>%n return(s) wait for a decision. A return counts until it is rejected.</source>
        <translation>
            <numerusform>%n return waits for a decision. A return counts until it is rejected.</numerusform>
            <numerusform>%n returns wait for a decision. A return counts until it is rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} return(s)</source>
        <translation>
            <numerusform>{number} return</numerusform>
            <numerusform>{number} returns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnPage</name>
    <message numerus="yes">
        <source>%n question(s) about answers go along when you ask.</source>
        <translation>
            <numerusform>%n question about an answer goes along when you ask.</numerusform>
            <numerusform>%n questions about answers go along when you ask.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message numerus="yes">
        <source>{number} row(s)</source>
        <translation>
            <numerusform>{number} row</numerusform>
            <numerusform>{number} rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n return</numerusform>
            <numerusform>%n returns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AboutCards</name>
    <message numerus="yes">
        <source>%n answer(s) beside last round or the planning; it stands at each.</source>
        <translation>
            <numerusform>%n answer beside last round or the planning; it stands there.</numerusform>
            <numerusform>%n answers beside last round or the planning; it stands at each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) other than in version {version}; it stands at each.</source>
        <translation>
            <numerusform>%n answer other than in version {version}; it stands there.</numerusform>
            <numerusform>%n answers other than in version {version}; it stands at each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AcceptPage</name>
    <message numerus="yes">
        <source>%n final return(s) wait in which nothing is implausible. Each organisation gets a receipt of its own. Enter opens one to read it first.</source>
        <translation>
            <numerusform>%n final return waits in which nothing is implausible. The organisation gets a receipt. Enter opens it to read it first.</numerusform>
            <numerusform>%n final returns wait in which nothing is implausible. Each organisation gets a receipt of its own. Enter opens one to read it first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return(s) accepted, each with its receipt in {folder}.</source>
        <translation>
            <numerusform>%n return accepted. The receipt is in {folder}.</numerusform>
            <numerusform>%n returns accepted. The receipts are in {folder}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed over: somebody decided in the meantime.</source>
        <translation>
            <numerusform>%n passed over: somebody decided in the meantime.</numerusform>
            <numerusform>%n passed over: somebody decided in the meantime.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be accepted: {reason}</source>
        <translation>
            <numerusform>%n could not be accepted: {reason}</numerusform>
            <numerusform>%n could not be accepted: {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParticipantsPage</name>
    <message numerus="yes">
        <source>{number} organisation(s)</source>
        <translation>
            <numerusform>{number} organisation</numerusform>
            <numerusform>{number} organisations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message numerus="yes">
        <source>%n return(s) came in</source>
        <translation>
            <numerusform>%n return came in</numerusform>
            <numerusform>%n returns came in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionField</name>
    <message numerus="yes">
        <source>Edition {id}, {title}: %n question(s), nothing wrong.</source>
        <translation>
            <numerusform>Edition {id}, {title}: %n question, nothing wrong.</numerusform>
            <numerusform>Edition {id}, {title}: %n questions, nothing wrong.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} thing(s) are wrong in this edition. Mend them in its files, and check it again.</source>
        <translation>
            <numerusform>{number} thing is wrong in this edition. Mend it in its files, and check it again.</numerusform>
            <numerusform>{number} things are wrong in this edition. Mend them in its files, and check it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FollowingPage</name>
    <message numerus="yes">
        <source>{number} question(s)</source>
        <translation>
            <numerusform>{number} question</numerusform>
            <numerusform>{number} questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message numerus="yes">
        <source>%n organisation(s) take part.</source>
        <translation>
            <numerusform>%n organisation takes part.</numerusform>
            <numerusform>%n organisations take part.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedactWord</name>
    <message numerus="yes">
        <source>It is in %n text(s) of this return. A word that it is only a part of stays.</source>
        <translation>
            <numerusform>It is in %n text of this return. A word that it is only a part of stays.</numerusform>
            <numerusform>It is in %n texts of this return. A word that it is only a part of stays.</numerusform>
        </translation>
    </message>
</context>
</TS>
