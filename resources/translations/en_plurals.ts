<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
                <numerusform>%n stands in the way</numerusform>
                <numerusform>%n stand in the way</numerusform>
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
        <name>ResponsePage</name>
        <message numerus="yes">
            <source>%n organisation(s) copied; paste them in Excel or a mail.</source>
            <translation>
                <numerusform>%n organisation copied; paste them in Excel or a mail.</numerusform>
                <numerusform>%n organisations copied; paste them in Excel or a mail.</numerusform>
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
    </context>
</TS>
