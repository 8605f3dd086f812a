<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>andon::AlarmListPane</name>
    <message numerus="yes">
        <source>Held, %n new</source>
        <translation>
            <numerusform>Held, %n new</numerusform>
            <numerusform>Held, %n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n unacknowledged alarm(s)</source>
        <translation>
            <numerusform>The filter hides %n unacknowledged alarm</numerusform>
            <numerusform>The filter hides %n unacknowledged alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::AlarmOperator</name>
    <message numerus="yes">
        <source>%n not saved yet</source>
        <translation>
            <numerusform>%n not saved yet</numerusform>
            <numerusform>%n not saved yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a second person</source>
        <translation>
            <numerusform>%n waits for a second person</numerusform>
            <numerusform>%n wait for a second person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::AlarmQuietening</name>
    <message numerus="yes">
        <source>%n verdict(s) by %1; until %2.</source>
        <comment>people, time</comment>
        <translation>
            <numerusform>%n verdict by %1; until %2.</numerusform>
            <numerusform>%n verdicts by %1; until %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::CardPane</name>
    <message numerus="yes">
        <source>%n page(s) written to %1.</source>
        <translation>
            <numerusform>%n page written to %1.</numerusform>
            <numerusform>%n pages written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) handed to %1.</source>
        <comment>printer</comment>
        <translation>
            <numerusform>%n page handed to %1.</numerusform>
            <numerusform>%n pages handed to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::FrontPlot</name>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n setting</numerusform>
            <numerusform>%n settings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up: mean delay; × misses a true alarm; %n settings tried</source>
        <translation>
            <numerusform>up: mean delay; × misses a true alarm; %n setting tried</numerusform>
            <numerusform>up: mean delay; × misses a true alarm; %n settings tried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::KpiChart</name>
    <message numerus="yes">
        <source>%n flood(s)</source>
        <translation>
            <numerusform>%n flood</numerusform>
            <numerusform>%n floods</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::KpiPage</name>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n position</numerusform>
            <numerusform>%n positions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::LearningPage</name>
    <message numerus="yes">
        <source>%n occurrence(s) shown</source>
        <translation>
            <numerusform>%n occurrence shown</numerusform>
            <numerusform>%n occurrences shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::LearningTaps</name>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::MainWindow</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked false alarm</source>
        <translation>
            <numerusform>%n marked false alarm</numerusform>
            <numerusform>%n marked false alarm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::NoticeStack</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>notices</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::PlaceDelegate</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::PlantModel</name>
    <message numerus="yes">
        <source>%n assets</source>
        <translation>
            <numerusform>%n asset</numerusform>
            <numerusform>%n assets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::RulesPage</name>
    <message numerus="yes">
        <source>Added to %n other asset(s).</source>
        <translation>
            <numerusform>Added to %n other asset.</numerusform>
            <numerusform>Added to %n other assets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy to %n other %1(s)</source>
        <comment>kind of asset</comment>
        <translation>
            <numerusform>Copy to %n other %1</numerusform>
            <numerusform>Copy to %n other %1s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::SignInPanel</name>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>The password needs at least %n character.</numerusform>
            <numerusform>The password needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; four words in a row are good.</source>
        <translation>
            <numerusform>At least %n character; four words in a row are good.</numerusform>
            <numerusform>At least %n characters; four words in a row are good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::SignalPlot</name>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::TechnicianPage</name>
    <message numerus="yes">
        <source>%n alarms, most urgent first</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms, most urgent first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, show</source>
        <translation>
            <numerusform>%n new, show</numerusform>
            <numerusform>%n new, show</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep working: %n actions wait to be saved.</source>
        <translation>
            <numerusform>Keep working: %n action waits to be saved.</numerusform>
            <numerusform>Keep working: %n actions wait to be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more: open the list</source>
        <translation>
            <numerusform>%n more: open the list</numerusform>
            <numerusform>%n more: open the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::TrendsPage</name>
    <message numerus="yes">
        <source>At most %n streams stand below each other: the last one was replaced.</source>
        <translation>
            <numerusform>At most %n stream stands here: it was replaced.</numerusform>
            <numerusform>At most %n streams stand below each other: the last one was replaced.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::TuningPage</name>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; the clock was set back %n time(s)</source>
        <comment>added to a sentence</comment>
        <translation>
            <numerusform>; the clock was set back %n time</numerusform>
            <numerusform>; the clock was set back %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n damaged part(s) left out</source>
        <comment>added to a sentence</comment>
        <translation>
            <numerusform>; %n damaged part left out</numerusform>
            <numerusform>; %n damaged parts left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::words</name>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About one false alarm in %n day(s) for an asset.</source>
        <translation>
            <numerusform>About one false alarm a day for an asset.</numerusform>
            <numerusform>About one false alarm in %n days for an asset.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About one false alarm in %n hour(s) for an asset.</source>
        <translation>
            <numerusform>About one false alarm an hour for an asset.</numerusform>
            <numerusform>About one false alarm in %n hours for an asset.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <comment>person, and others</comment>
        <translation>
            <numerusform>%1, %n more</numerusform>
            <numerusform>%1, %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the queue wait to be published</source>
        <translation>
            <numerusform>%n message of the queue waits to be published</numerusform>
            <numerusform>%n messages of the queue wait to be published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be read</source>
        <comment>of a consumer of the queue</comment>
        <translation>
            <numerusform>%n answer could not be read</numerusform>
            <numerusform>%n answers could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) were raised by both at about the same time.</source>
        <translation>
            <numerusform>%n alarm was raised by both at about the same time.</numerusform>
            <numerusform>%n alarms were raised by both at about the same time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n alarms</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n not acknowledged</numerusform>
            <numerusform>%n not acknowledged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelved</source>
        <translation>
            <numerusform>%n shelved</numerusform>
            <numerusform>%n shelved</numerusform>
        </translation>
    </message>
</context>
</TS>
