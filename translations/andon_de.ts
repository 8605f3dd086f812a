<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AlarmOperator</name>
    <message>
        <source>%n acknowledged</source>
        <translation>%n quittiert</translation>
    </message>
    <message>
        <source>%n un-acknowledged</source>
        <translation>%n nicht mehr quittiert</translation>
    </message>
    <message>
        <source>%n commented</source>
        <translation>%n kommentiert</translation>
    </message>
    <message>
        <source>%n shelved</source>
        <translation>%n zurückgestellt</translation>
    </message>
    <message>
        <source>%n unshelved</source>
        <translation>%n wieder aufgenommen</translation>
    </message>
    <message>
        <source>%n reset</source>
        <translation>%n zurückgesetzt</translation>
    </message>
</context>
<context>
    <name>CommandTable</name>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Search &amp;everywhere</source>
        <translation>&amp;Überall suchen</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>Diese Seite &amp;filtern</translation>
    </message>
    <message>
        <source>Select &amp;all alarms</source>
        <translation>&amp;Alle Alarme auswählen</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>Un&amp;it</source>
        <translation>&amp;Teilanlage</translation>
    </message>
    <message>
        <source>Ass&amp;et</source>
        <translation>Ass&amp;et</translation>
    </message>
    <message>
        <source>Asset &amp;tree</source>
        <translation>Asset-&amp;Baum</translation>
    </message>
    <message>
        <source>&amp;Alarms</source>
        <translation>&amp;Alarme</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>&amp;Brokers and sources</source>
        <translation>Bro&amp;ker und Quellen</translation>
    </message>
    <message>
        <source>&amp;Payloads kept out</source>
        <translation>&amp;Zurückgehaltene Nachrichten</translation>
    </message>
    <message>
        <source>Au&amp;dit trail</source>
        <translation>&amp;Prüfprotokoll</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>K&amp;leinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normale Schrift</translation>
    </message>
    <message>
        <source>Badges do not &amp;flash</source>
        <translation>Plaketten &amp;blinken nicht</translation>
    </message>
    <message>
        <source>Language: as the s&amp;ystem</source>
        <translation>Sprache: wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>Language: &amp;English</source>
        <translation>Language: &amp;English (Englisch)</translation>
    </message>
    <message>
        <source>Language: &amp;Deutsch (German)</source>
        <translation>Sprache: De&amp;utsch</translation>
    </message>
    <message>
        <source>Language: 简体中文 (C&amp;hinese)</source>
        <translation>Language: 简体中文 (&amp;Chinesisch)</translation>
    </message>
    <message>
        <source>&amp;Next unacknowledged</source>
        <translation>&amp;Nächster nicht quittierter</translation>
    </message>
    <message>
        <source>Go to the &amp;detail</source>
        <translation>Zum &amp;Detail</translation>
    </message>
    <message>
        <source>R&amp;elease the held list</source>
        <translation>&amp;Liste weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Quittieren</translation>
    </message>
    <message>
        <source>&amp;Un-acknowledge</source>
        <translation>Quittierung &amp;aufheben</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentieren</translation>
    </message>
    <message>
        <source>&amp;Shelve...</source>
        <translation>&amp;Zurückstellen ...</translation>
    </message>
    <message>
        <source>Uns&amp;helve</source>
        <translation>&amp;Wieder aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Reset latch</source>
        <translation>&amp;Selbsthaltung zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Its rule</source>
        <translation>Seine &amp;Regel</translation>
    </message>
    <message>
        <source>&amp;Guidance for this alarm</source>
        <translation>&amp;Anleitung zu diesem Alarm</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Tun&amp;ing bench</source>
        <translation>Tun&amp;ing-Platz</translation>
    </message>
    <message>
        <source>Alarm &amp;KPI</source>
        <translation>Alarm-&amp;KPI</translation>
    </message>
    <message>
        <source>&amp;Tune it</source>
        <translation>&amp;Einstellen</translation>
    </message>
    <message>
        <source>&amp;My work</source>
        <translation>&amp;Meine Arbeit</translation>
    </message>
    <message>
        <source>Tre&amp;nds</source>
        <translation>Tre&amp;nds</translation>
    </message>
    <message>
        <source>Larger targets for &amp;gloves</source>
        <translation>Größere Tasten für &amp;Handschuhe</translation>
    </message>
    <message>
        <source>&amp;False alarm</source>
        <translation>&amp;Fehlalarm</translation>
    </message>
    <message>
        <source>Lea&amp;rning</source>
        <translation>Le&amp;rnen</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Seven days of the plant&apos;s past are being made ...</source>
        <translation>Sieben Tage Vergangenheit der Anlage werden erzeugt ...</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Connecting to broker %1 at %2.</source>
        <translation>Verbindung mit Broker %1 unter %2 wird aufgebaut.</translation>
    </message>
    <message>
        <source>Broker %1 at %2 is not connected.</source>
        <translation>Broker %1 unter %2 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>Shown but not saved: %1.</source>
        <comment>count of changes</comment>
        <translation>Angezeigt, aber nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>Alarms go on; saving is tried again by itself.</source>
        <translation>Alarme laufen weiter; das Speichern wird von selbst wiederholt.</translation>
    </message>
    <message>
        <source>No broker is set up.</source>
        <translation>Es ist kein Broker eingerichtet.</translation>
    </message>
    <message>
        <source>Messages of broker %1 were lost.</source>
        <translation>Nachrichten von Broker %1 gingen verloren.</translation>
    </message>
    <message>
        <source>%1 here, %2 at the broker, %3 missing by the devices&apos; own count. Trends have gaps there.</source>
        <translation>%1 hier, %2 beim Broker, %3 fehlen nach der Zählung der Geräte. Dort haben Trends Lücken.</translation>
    </message>
    <message>
        <source>The clocks differ by %1.</source>
        <translation>Die Uhren weichen um %1 voneinander ab.</translation>
    </message>
    <message>
        <source>The devices are behind this console. Check the time service of both.</source>
        <translation>Die Geräte gehen gegenüber dieser Konsole nach. Prüfen Sie den Zeitdienst beider.</translation>
    </message>
    <message>
        <source>The devices are ahead of this console. Check the time service of both.</source>
        <translation>Die Geräte gehen gegenüber dieser Konsole vor. Prüfen Sie den Zeitdienst beider.</translation>
    </message>
    <message>
        <source>The site cannot be read.</source>
        <translation>Der Standort kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 Names, units and limits may be missing.</source>
        <comment>reason with remedy</comment>
        <translation>%1 Namen, Einheiten und Grenzen können fehlen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1: %2 was refused.</source>
        <comment>alarm, command</comment>
        <translation>%1: %2 wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>The console does not speak %1 yet.</source>
        <comment>language, in its own words</comment>
        <translation>Die Konsole spricht noch nicht %1.</translation>
    </message>
    <message>
        <source>It speaks %1: choose in the menu Settings.</source>
        <comment>languages</comment>
        <translation>Sie spricht %1: wählen Sie im Menü Einstellungen.</translation>
    </message>
    <message>
        <source>Stay with English</source>
        <translation>Bei Englisch bleiben</translation>
    </message>
    <message>
        <source>No typeface is installed.</source>
        <translation>Es ist keine Schrift installiert.</translation>
    </message>
    <message>
        <source>Words cannot be drawn. Install the package fonts-inter.</source>
        <translation>Wörter können nicht gezeichnet werden. Installieren Sie das Paket fonts-inter.</translation>
    </message>
    <message>
        <source>The typeface Inter is not installed.</source>
        <translation>Die Schrift Inter ist nicht installiert.</translation>
    </message>
    <message>
        <source>%1 is used instead, and some columns may be narrow. Install the package fonts-inter.</source>
        <comment>typeface</comment>
        <translation>Statt ihrer wird %1 verwendet; manche Spalten können knapp sein. Installieren Sie das Paket fonts-inter.</translation>
    </message>
    <message>
        <source>No typeface has Chinese characters.</source>
        <translation>Keine Schrift hat chinesische Zeichen.</translation>
    </message>
    <message>
        <source>They are drawn as boxes. Install the package fonts-noto-cjk.</source>
        <translation>Sie erscheinen als Kästchen. Installieren Sie das Paket fonts-noto-cjk.</translation>
    </message>
    <message>
        <source>The store belongs to the site %1, not to %2.</source>
        <translation>Der Speicher gehört zum Standort %1, nicht zu %2.</translation>
    </message>
    <message>
        <source>It keeps its own. Open another store, or bring the site in with: andonctl site import.</source>
        <comment>command</comment>
        <translation>Er behält seinen. Öffnen Sie einen anderen Speicher, oder bringen Sie den Standort ein mit: andonctl site import.</translation>
    </message>
    <message>
        <source>Nothing can be received. Five steps lead from here to the first alarm.</source>
        <translation>Nichts kann empfangen werden. Fünf Schritte führen von hier zum ersten Alarm.</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Schritte zeigen</translation>
    </message>
    <message>
        <source>The trial of %1 was rolled back.</source>
        <comment>rule</comment>
        <translation>Die Probe von %1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Assets</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Brokers and sources</source>
        <translation>Broker und Quellen</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Tuning</source>
        <translation>Tuning</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>A PDF file needs a name: give the folder and the name of the file.</source>
        <translation>Eine PDF-Datei braucht einen Namen: Ordner und Dateinamen angeben.</translation>
    </message>
    <message>
        <source>%1 is there already and is left as it is. Give another name.</source>
        <translation>%1 gibt es schon und bleibt, wie es ist. Einen anderen Namen angeben.</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Make it, or give another one.</source>
        <translation>Den Ordner %1 gibt es nicht. Anlegen oder einen anderen angeben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Give another folder.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Einen anderen Ordner angeben.</translation>
    </message>
    <message>
        <source>There is no printer %1 any more. Choose another one, or a PDF file.</source>
        <translation>Den Drucker %1 gibt es nicht mehr. Einen anderen wählen oder eine PDF-Datei.</translation>
    </message>
    <message>
        <source>The printer %1 does not take it. Look after it, or write a PDF file.</source>
        <translation>Der Drucker %1 nimmt es nicht an. Nach ihm sehen oder eine PDF-Datei schreiben.</translation>
    </message>
</context>
<context>
    <name>andon</name>
    <message>
        <source>A name or password does not belong into the address. Give the user below, and the password in a file.</source>
        <translation>Name oder Passwort gehören nicht in die Adresse. Geben Sie den Benutzer unten an und das Passwort in einer Datei.</translation>
    </message>
    <message>
        <source>This is not the address of a broker. Write it like 192.168.1.20:1883 or, encrypted, ssl://broker.example:8883.</source>
        <translation>Das ist keine Adresse eines Brokers. Schreiben Sie sie wie 192.168.1.20:1883 oder, verschlüsselt, ssl://broker.example:8883.</translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation>Ein Passwort braucht einen Benutzer.</translation>
    </message>
    <message>
        <source>The password would cross the network for everybody to read. Encrypt the connection (ssl://), or allow it below.</source>
        <translation>Das Passwort ginge für alle lesbar durch das Netz. Verschlüsseln Sie die Verbindung (ssl://) oder erlauben Sie es unten.</translation>
    </message>
    <message>
        <source>A key needs the certificate that it belongs to.</source>
        <translation>Ein Schlüssel braucht das Zertifikat, zu dem er gehört.</translation>
    </message>
    <message>
        <source>A passphrase needs a certificate and its key.</source>
        <translation>Ein Kennsatz braucht ein Zertifikat und dessen Schlüssel.</translation>
    </message>
    <message>
        <source>The address is not encrypted. Begin it with ssl://, or leave these files out.</source>
        <translation>Die Adresse ist nicht verschlüsselt. Beginnen Sie sie mit ssl:// oder lassen Sie diese Dateien weg.</translation>
    </message>
    <message>
        <source>At most 128 bytes, without control characters.</source>
        <translation>Höchstens 128 Bytes, ohne Steuerzeichen.</translation>
    </message>
    <message>
        <source>A session is found again by the client id: give one.</source>
        <translation>Eine Sitzung wird an der Client-Kennung wiedererkannt: geben Sie eine an.</translation>
    </message>
    <message>
        <source>The broker would keep nothing: no topic has QoS 1 or 2.</source>
        <translation>Der Broker würde nichts aufbewahren: kein Topic hat QoS 1 oder 2.</translation>
    </message>
    <message>
        <source>Write whole levels, names in braces and no wildcards: plant/{area}/{asset}. A name stands once, {name...} at the end.</source>
        <translation>Schreiben Sie ganze Ebenen, Namen in Klammern und keine Platzhalter: plant/{area}/{asset}. Ein Name steht einmal, {name...} am Ende.</translation>
    </message>
    <message>
        <source>Nothing names the asset. Put {asset} into the topic, or name it under Asset.</source>
        <translation>Nichts nennt das Asset. Setzen Sie {asset} in das Topic oder nennen Sie es unter Asset.</translation>
    </message>
    <message>
        <source>Write a name, or parts of the topic in braces: rig1, {line}-{machine}.</source>
        <translation>Schreiben Sie einen Namen oder Teile des Topics in Klammern: rig1, {line}-{machine}.</translation>
    </message>
    <message>
        <source>The topic names the asset already. Leave this empty.</source>
        <translation>Das Topic nennt das Asset schon. Lassen Sie dies leer.</translation>
    </message>
    <message>
        <source>Bare values have no name of their own: put {stream} into the topic.</source>
        <translation>Bloße Werte haben keinen eigenen Namen: setzen Sie {stream} in das Topic.</translation>
    </message>
    <message>
        <source>Name the member that holds the values.</source>
        <translation>Nennen Sie das Element, das die Werte enthält.</translation>
    </message>
    <message>
        <source>A point or a slash.</source>
        <translation>Ein Punkt oder ein Schrägstrich.</translation>
    </message>
    <message>
        <source>The time stands under that key. Leave this empty if the messages carry no counter.</source>
        <translation>Unter diesem Schlüssel steht die Zeit. Lassen Sie dies leer, wenn die Nachrichten keinen Zähler tragen.</translation>
    </message>
    <message>
        <source>Messages a second, like 20 or 0.5; empty where nothing was agreed.</source>
        <translation>Nachrichten je Sekunde, etwa 20 oder 0.5; leer, wo nichts vereinbart ist.</translation>
    </message>
    <message>
        <source>At least one second.</source>
        <translation>Mindestens eine Sekunde.</translation>
    </message>
    <message>
        <source>A time is needed here, like 30s, 5m or 2h.</source>
        <translation>Hier gehört eine Zeit hin, etwa 30s, 5m oder 2h.</translation>
    </message>
    <message>
        <source>Give the full path of a file, like /etc/andon/broker.password; what is in it stays there.</source>
        <translation>Geben Sie den vollen Pfad einer Datei an, etwa /etc/andon/broker.password; was darin steht, bleibt dort.</translation>
    </message>
    <message>
        <source>Give it a short name of letters, digits, point, dash and underscore.</source>
        <translation>Geben Sie ihm einen kurzen Namen aus Buchstaben, Ziffern, Punkt, Binde- und Unterstrich.</translation>
    </message>
    <message>
        <source>Another broker has this name.</source>
        <translation>Ein anderer Broker hat diesen Namen.</translation>
    </message>
    <message>
        <source>Add a topic: without one nothing would arrive.</source>
        <translation>Fügen Sie ein Topic hinzu: ohne eines käme nichts an.</translation>
    </message>
    <message>
        <source>This topic stands there twice.</source>
        <translation>Dieses Topic steht zweimal da.</translation>
    </message>
    <message>
        <source>Reach a broker</source>
        <translation>Einen Broker erreichen</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Er antwortet.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keinen.</translation>
    </message>
    <message>
        <source>It does not answer yet.</source>
        <translation>Er antwortet noch nicht.</translation>
    </message>
    <message>
        <source>Hear its topics</source>
        <translation>Seine Topics hören</translation>
    </message>
    <message>
        <source>%1 messages came.</source>
        <translation>%1 Nachrichten kamen an.</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Noch ist nichts angekommen.</translation>
    </message>
    <message>
        <source>Adopt what is heard</source>
        <translation>Gehörtes übernehmen</translation>
    </message>
    <message>
        <source>%1 values were taken.</source>
        <translation>%1 Werte wurden angenommen.</translation>
    </message>
    <message>
        <source>No value belongs to an asset yet.</source>
        <translation>Noch gehört kein Wert zu einem Asset.</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>Eine Grenze setzen</translation>
    </message>
    <message>
        <source>No rule judges yet.</source>
        <translation>Noch urteilt keine Regel.</translation>
    </message>
    <message>
        <source>See the first alarm</source>
        <translation>Den ersten Alarm sehen</translation>
    </message>
    <message>
        <source>It came.</source>
        <translation>Er kam.</translation>
    </message>
    <message>
        <source>None has come yet.</source>
        <translation>Noch ist keiner gekommen.</translation>
    </message>
    <message>
        <source>Rules that judge: %1.</source>
        <translation>Regeln, die urteilen: %1.</translation>
    </message>
</context>
<context>
    <name>andon::ActionPanel</name>
    <message>
        <source>What can be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Comment, kept with what you do next</source>
        <translation>Kommentar, bleibt bei dem, was Sie als Nächstes tun</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Handlungen</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>Shelve for %1</source>
        <translation>Für %1 zurückstellen</translation>
    </message>
    <message>
        <source>Until it returns</source>
        <translation>Bis er geht</translation>
    </message>
    <message>
        <source>Shelve until the alarm returns to normal</source>
        <translation>Zurückstellen, bis der Alarm gegangen ist</translation>
    </message>
    <message>
        <source>Reason, required</source>
        <translation>Grund, notwendig</translation>
    </message>
    <message>
        <source>Reason for the shelf</source>
        <translation>Grund des Zurückstellens</translation>
    </message>
    <message>
        <source>Say why: the reason stands on the shelf for the next shift.</source>
        <translation>Sagen Sie, warum: der Grund steht für die nächste Schicht dabei.</translation>
    </message>
    <message>
        <source>Put on the shelf or not</source>
        <translation>Zurückstellen oder nicht</translation>
    </message>
    <message>
        <source>Put on the shelf</source>
        <translation>Jetzt zurückstellen</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Do not shelve</source>
        <translation>Nicht zurückstellen</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Acknowledge, count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Shelve %1 %2</source>
        <translation>%1 %2 zurückstellen</translation>
    </message>
    <message>
        <source>Shelve all %1 selected</source>
        <translation>Alle %1 ausgewählten zurückstellen</translation>
    </message>
</context>
<context>
    <name>andon::AdoptionForm</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>With the rules of its kind</source>
        <translation>Mit den Regeln seiner Art</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Datenvertrag</translation>
    </message>
    <message>
        <source>Rules that come with it</source>
        <translation>Regeln, die mitkommen</translation>
    </message>
    <message>
        <source>Streams that it would have</source>
        <translation>Messreihen, die es hätte</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>each its own</source>
        <translation>jedes sein eigener</translation>
    </message>
    <message>
        <source>each as proposed</source>
        <translation>jedes wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Select what is to be adopted.</source>
        <translation>Wählen Sie aus, was übernommen werden soll.</translation>
    </message>
    <message>
        <source>%1 are selected.</source>
        <translation>%1 sind ausgewählt.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Left out, because they are no numbers: %1</source>
        <translation>Weggelassen, weil es keine Zahlen sind: %1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>Without rules</source>
        <translation>Ohne Regeln</translation>
    </message>
    <message>
        <source>Your role may not change rules.</source>
        <translation>Ihre Rolle darf keine Regeln ändern.</translation>
    </message>
</context>
<context>
    <name>andon::AdoptionPane</name>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Adopt all of this kind</source>
        <translation>Alle dieser Art übernehmen</translation>
    </message>
    <message>
        <source>Always adopt these</source>
        <translation>Solche immer übernehmen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Nicht beachten</translation>
    </message>
    <message>
        <source>Adopt them</source>
        <translation>Diese übernehmen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Waiting to be adopted</source>
        <translation>Wartet auf Übernahme</translation>
    </message>
    <message>
        <source>What waits and what it becomes</source>
        <translation>Was wartet und was daraus wird</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Es wartet nichts</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>What it becomes</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>What would be created</source>
        <translation>Was angelegt würde</translation>
    </message>
    <message>
        <source>Reason of the change, required</source>
        <translation>Grund der Änderung, notwendig</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>Grund der Änderung</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>What is about to be done</source>
        <translation>Was gleich getan wird</translation>
    </message>
    <message>
        <source>Names to ignore, * for any characters</source>
        <translation>Namen, die nicht beachtet werden, * für beliebige Zeichen</translation>
    </message>
    <message>
        <source>Do it or not</source>
        <translation>Tun oder nicht</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Waiting to be adopted: %1</source>
        <translation>Warten auf Übernahme: %1</translation>
    </message>
    <message>
        <source>%1 more are not listed.</source>
        <translation>%1 weitere sind nicht aufgeführt.</translation>
    </message>
    <message>
        <source>%1 messages came under names that no room was left for, or that no site can hold.</source>
        <translation>%1 Nachrichten kamen unter Namen, für die kein Platz mehr war oder die kein Standort tragen kann.</translation>
    </message>
    <message>
        <source>What is heard and no part of the site. It is neither judged nor stored until it is adopted.</source>
        <translation>Was gehört wird und nicht zum Standort gehört. Es wird weder beurteilt noch gespeichert, bis es übernommen ist.</translation>
    </message>
    <message>
        <source>Nothing waits to be adopted</source>
        <translation>Nichts wartet auf Übernahme</translation>
    </message>
    <message>
        <source>Every asset and stream that is heard is part of the site. New ones are listed here as soon as they send.</source>
        <translation>Jedes Asset und jede Messreihe, die gehört werden, gehören zum Standort. Neue stehen hier, sobald sie senden.</translation>
    </message>
    <message>
        <source>The desk is locked. Type your password to unlock it.</source>
        <translation>Der Platz ist gesperrt. Geben Sie Ihr Passwort ein, um ihn zu entsperren.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Niemand ist angemeldet. Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Your role may not change the site. An engineer or an administrator may.</source>
        <translation>Ihre Rolle darf den Standort nicht ändern. Technische Leitung oder Administration dürfen es.</translation>
    </message>
    <message>
        <source>Select what is meant first.</source>
        <translation>Wählen Sie zuerst aus, was gemeint ist.</translation>
    </message>
    <message>
        <source>It has sent no number yet, so that it would have no stream.</source>
        <translation>Es hat noch keine Zahl gesendet und hätte keine Messreihe.</translation>
    </message>
    <message>
        <source>Adopting creates: %1.</source>
        <translation>Übernehmen legt an: %1.</translation>
    </message>
    <message>
        <source>This creates %1. They are judged and stored from the next sample on.</source>
        <translation>Das legt %1 an. Sie werden vom nächsten Messwert an beurteilt und gespeichert.</translation>
    </message>
    <message>
        <source>Adopted: %1.</source>
        <translation>Übernommen: %1.</translation>
    </message>
    <message>
        <source>This adopts all that is proposed as %1: %2.</source>
        <translation>Das übernimmt alles, was als %1 vorgeschlagen ist: %2.</translation>
    </message>
    <message>
        <source>Adopt all</source>
        <translation>Alle übernehmen</translation>
    </message>
    <message>
        <source>From now on whatever is proposed as %1 with at least %2 % is adopted by itself, at most %3 an hour.</source>
        <translation>Was künftig mit mindestens %2 % als %1 vorgeschlagen ist, wird von selbst übernommen, höchstens %3 je Stunde.</translation>
    </message>
    <message>
        <source>From now on whatever is heard under %1 is adopted by itself as %2, at most %3 an hour.</source>
        <translation>Was künftig unter %1 gehört wird, wird von selbst als %2 übernommen, höchstens %3 je Stunde.</translation>
    </message>
    <message>
        <source>%1 It gets the rules of its kind.</source>
        <translation>%1 Es bekommt die Regeln seiner Art.</translation>
    </message>
    <message>
        <source>Always adopt</source>
        <translation>Immer übernehmen</translation>
    </message>
    <message>
        <source>It is adopted by itself from now on.</source>
        <translation>Es wird von jetzt an von selbst übernommen.</translation>
    </message>
    <message>
        <source>This is not proposed any more. A * stands for any characters.</source>
        <translation>Das wird nicht mehr vorgeschlagen. Ein * steht für beliebige Zeichen.</translation>
    </message>
    <message>
        <source>These %1 are not proposed any more.</source>
        <translation>Diese %1 werden nicht mehr vorgeschlagen.</translation>
    </message>
    <message>
        <source>Ignored. It is written in adoption.toml of the site.</source>
        <translation>Nicht beachtet. Es steht in adoption.toml des Standorts.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Sagen Sie, warum: der Grund bleibt bei der Änderung.</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>Noch nicht gespeichert: der Datenträger verweigert es. Es wird wieder versucht.</translation>
    </message>
</context>
<context>
    <name>andon::AdoptionTable</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>It would be</source>
        <translation>Es würde</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Heard under</source>
        <translation>Gehört unter</translation>
    </message>
    <message>
        <source>What is heard and unknown</source>
        <translation>Was gehört wird und unbekannt ist</translation>
    </message>
</context>
<context>
    <name>andon::AlarmCard</name>
    <message>
        <source>No alarm</source>
        <translation>Kein Alarm</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4; open it</source>
        <comment>asset, alarm, priority, state</comment>
        <translation>%1 %2, %3, %4; öffnen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::AlarmDelegate</name>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>time of the value</comment>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>andon::AlarmDetail</name>
    <message>
        <source>Separator</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Alarm in detail</source>
        <translation>Alarm im Einzelnen</translation>
    </message>
    <message>
        <source>Chosen alarm</source>
        <translation>Gewählter Alarm</translation>
    </message>
    <message>
        <source>No alarm chosen</source>
        <translation>Kein Alarm gewählt</translation>
    </message>
    <message>
        <source>Choose one in the list; F2 goes to the next that is not acknowledged.</source>
        <translation>Wählen Sie einen in der Liste; F2 geht zum nächsten, der nicht quittiert ist.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Place and time</source>
        <translation>Ort und Zeit</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Distance to the limit and age</source>
        <translation>Abstand zur Grenze und Alter</translation>
    </message>
    <message>
        <source>Time of the trend</source>
        <translation>Zeit des Trends</translation>
    </message>
    <message>
        <source>Value, trend, guidance and history</source>
        <translation>Wert, Trend, Anleitung und Verlauf</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Anleitung</translation>
    </message>
    <message>
        <source>Do now</source>
        <translation>Jetzt tun</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>priority, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>area, asset</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sensor alarm: %1</source>
        <translation>Sensoralarm: %1</translation>
    </message>
    <message>
        <source>%1. The alarm stays as it is until the value can be trusted.</source>
        <translation>%1. Der Alarm bleibt, wie er ist, bis dem Wert zu trauen ist.</translation>
    </message>
    <message>
        <source>The last change of this alarm is not saved yet. It is tried again by itself.</source>
        <translation>Die letzte Änderung dieses Alarms ist noch nicht gespeichert. Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Likely cause:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Wahrscheinliche Ursache:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;If nothing is done:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Wenn nichts geschieht:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Do now, within %1:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;Jetzt tun, binnen %1:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Do now:&lt;/b&gt; %1</source>
        <translation>&lt;b&gt;Jetzt tun:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Raised &lt;b&gt;%1&lt;/b&gt;, acknowledged %2 by %3</source>
        <translation>Ausgelöst &lt;b&gt;%1&lt;/b&gt;, quittiert %2 von %3</translation>
    </message>
    <message>
        <source>Raised &lt;b&gt;%1&lt;/b&gt;, returned %2, not acknowledged for &lt;b&gt;%3&lt;/b&gt;</source>
        <translation>Ausgelöst &lt;b&gt;%1&lt;/b&gt;, gegangen %2, seit &lt;b&gt;%3&lt;/b&gt; nicht quittiert</translation>
    </message>
    <message>
        <source>Raised &lt;b&gt;%1&lt;/b&gt;, not acknowledged for &lt;b&gt;%2&lt;/b&gt;</source>
        <translation>Ausgelöst &lt;b&gt;%1&lt;/b&gt;, seit &lt;b&gt;%2&lt;/b&gt; nicht quittiert</translation>
    </message>
    <message>
        <source>value when it was raised</source>
        <translation>Wert beim Auslösen</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>%1 old, %2</source>
        <comment>age, quality</comment>
        <translation>%1 alt, %2</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
</context>
<context>
    <name>andon::AlarmHistory</name>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>It was never raised.</source>
        <translation>Er wurde nie ausgelöst.</translation>
    </message>
    <message>
        <source>Reading what was done...</source>
        <translation>Was getan wurde, wird gelesen ...</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a comment</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>andon::AlarmLabels</name>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>True alarm</source>
        <translation>Echter Alarm</translation>
    </message>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>Nuisance</source>
        <translation>Lästig</translation>
    </message>
    <message>
        <source>Judge it: %1</source>
        <translation>Beurteilen: %1</translation>
    </message>
    <message>
        <source>Who said what it was</source>
        <translation>Wer gesagt hat, was es war</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>person, label, time</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Nobody has judged this occurrence. The tuning bench judges settings by it.</source>
        <translation>Niemand hat dieses Auftreten beurteilt. Der Tuning-Platz beurteilt Einstellungen danach.</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between opinions</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>They disagree.</source>
        <translation>Sie sind sich nicht einig.</translation>
    </message>
</context>
<context>
    <name>andon::AlarmListModel</name>
    <message>
        <source>This console</source>
        <translation>Diese Konsole</translation>
    </message>
    <message>
        <source>%1, %2, not saved</source>
        <comment>priority, state</comment>
        <translation>%1, %2, nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>priority, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alarm, reason</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>person, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Priority, state</source>
        <translation>Rang, Zustand</translation>
    </message>
    <message>
        <source>Raised, age</source>
        <translation>Seit, Alter</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Alarm, first reason</source>
        <translation>Alarm, erster Grund</translation>
    </message>
    <message>
        <source>Value, limit</source>
        <translation>Wert, Grenze</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
</context>
<context>
    <name>andon::AlarmListPane</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unacknowledged</source>
        <translation>Nicht quittiert</translation>
    </message>
    <message>
        <source>URGENT and HIGH</source>
        <translation>DRINGEND und HOCH</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Alarm list with filter</source>
        <translation>Alarmliste mit Filter</translation>
    </message>
    <message>
        <source>Filter of the list</source>
        <translation>Filter der Liste</translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>Kein Alarm</translation>
    </message>
    <message>
        <source>Alarm list</source>
        <translation>Alarmliste</translation>
    </message>
    <message>
        <source>next unacknowledged</source>
        <translation>nächster nicht quittierter</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>select</source>
        <translation>auswählen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>acknowledge</source>
        <translation>quittieren</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter alarms by asset, area or name</source>
        <translation>Alarme nach Asset, Bereich oder Name filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>Held, %n new</source>
        <translation>
            <numerusform>Angehalten, %n neuer</numerusform>
            <numerusform>Angehalten, %n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>The list keeps still. Release it to see what came and went meanwhile.</source>
        <translation>Die Liste hält still. Lassen Sie sie weiterlaufen, um zu sehen, was inzwischen kam und ging.</translation>
    </message>
    <message>
        <source>Alarms of the process, %1</source>
        <translation>Alarme des Prozesses, %1</translation>
    </message>
    <message>
        <source>Alarms of sensors, %1</source>
        <translation>Alarme der Sensoren, %1</translation>
    </message>
    <message>
        <source>Alarms of this console, %1</source>
        <translation>Alarme dieser Konsole, %1</translation>
    </message>
    <message>
        <source>All alarms, %1</source>
        <translation>Alle Alarme, %1</translation>
    </message>
    <message>
        <source>Unacknowledged alarms, %1</source>
        <translation>Nicht quittierte Alarme, %1</translation>
    </message>
    <message>
        <source>Alarms of priority URGENT and HIGH, %1</source>
        <translation>Alarme der Priorität DRINGEND und HOCH, %1</translation>
    </message>
    <message>
        <source>%1 URGENT, %2 HIGH, %3 MEDIUM, %4 LOW</source>
        <translation>%1 DRINGEND, %2 HOCH, %3 MITTEL, %4 NIEDRIG</translation>
    </message>
    <message>
        <source>No alarm fits the filter</source>
        <translation>Kein Alarm passt zum Filter</translation>
    </message>
    <message>
        <source>Listed without it: %1.</source>
        <translation>Ohne ihn stehen hier: %1.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No broker is set up</source>
        <translation>Es ist kein Broker eingerichtet</translation>
    </message>
    <message>
        <source>No alarm since %1</source>
        <translation>Kein Alarm seit %1</translation>
    </message>
    <message>
        <source>%1 streams, newest sample %2 old.</source>
        <translation>%1 Messreihen, neuester Messwert %2 alt.</translation>
    </message>
    <message>
        <source>No sample has arrived yet.</source>
        <translation>Noch ist kein Messwert angekommen.</translation>
    </message>
    <message>
        <source>Only %1: show all</source>
        <comment>place</comment>
        <translation>Nur %1: alle zeigen</translation>
    </message>
    <message>
        <source>Only alarms of %1; press for all</source>
        <translation>Nur Alarme von %1; drücken für alle</translation>
    </message>
    <message numerus="yes">
        <source>The filter hides %n unacknowledged alarm(s)</source>
        <translation>
            <numerusform>Der Filter verbirgt %n nicht quittierten Alarm</numerusform>
            <numerusform>Der Filter verbirgt %n nicht quittierte Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>No alarm is listed</source>
        <translation>Kein Alarm in der Liste</translation>
    </message>
    <message>
        <source>Every alarm is acknowledged</source>
        <translation>Jeder Alarm ist quittiert</translation>
    </message>
    <message>
        <source>Nothing can be received. Five steps lead from here to the first alarm.</source>
        <translation>Nichts kann empfangen werden. Fünf Schritte führen von hier zum ersten Alarm.</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Schritte zeigen</translation>
    </message>
</context>
<context>
    <name>andon::AlarmOperator</name>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not saved yet</source>
        <translation>
            <numerusform>%n noch nicht gespeichert</numerusform>
            <numerusform>%n noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a second person</source>
        <translation>
            <numerusform>%n wartet auf eine zweite Person</numerusform>
            <numerusform>%n warten auf eine zweite Person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a summary</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>andon::AlarmQuietening</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Affected by feedback</source>
        <translation>Von Rückmeldungen betroffen</translation>
    </message>
    <message>
        <source>What feedback did to this alarm</source>
        <translation>Was Rückmeldungen mit diesem Alarm gemacht haben</translation>
    </message>
    <message>
        <source>Take back: annunciate this alarm again</source>
        <translation>Zurücknehmen: diesen Alarm wieder melden</translation>
    </message>
    <message>
        <source>Affected by feedback: held back while it resembles what was called false.</source>
        <translation>Von Rückmeldungen betroffen: zurückgehalten, solange er dem gleicht, was Fehlalarm genannt wurde.</translation>
    </message>
    <message>
        <source>Affected by feedback: it was held back at first.</source>
        <translation>Von Rückmeldungen betroffen: er wurde zuerst zurückgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n verdict(s) by %1; until %2.</source>
        <comment>people, time</comment>
        <translation>
            <numerusform>%n Urteil von %1; bis %2.</numerusform>
            <numerusform>%n Urteile von %1; bis %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between people</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>andon::AlarmReasons</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>← speaks against the alarm, speaks for it →. %1</source>
        <comment>output and limit</comment>
        <translation>← spricht gegen den Alarm, spricht für ihn →. %1</translation>
    </message>
    <message>
        <source>Most similar past cases</source>
        <translation>Ähnlichste frühere Fälle</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>Was es war</translation>
    </message>
    <message>
        <source>Stood for</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, outcome</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>andon::AlarmStep</name>
    <message>
        <source>Let it come now</source>
        <translation>Jetzt kommen lassen</translation>
    </message>
    <message>
        <source>Set the limit back</source>
        <translation>Grenze zurücksetzen</translation>
    </message>
    <message>
        <source>Show the alarms</source>
        <translation>Alarme zeigen</translation>
    </message>
    <message>
        <source>See the first alarm</source>
        <translation>Den ersten Alarm sehen</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>There is no limit yet. Set one in the step before.</source>
        <translation>Es gibt noch keine Grenze. Setzen Sie im Schritt davor eine.</translation>
    </message>
    <message>
        <source>%1, %2: raised when %3.</source>
        <comment>alarm, asset, condition</comment>
        <translation>%1, %2: ausgelöst, wenn %3.</translation>
    </message>
    <message>
        <source>Now it is %1.</source>
        <translation>Jetzt ist es %1.</translation>
    </message>
    <message>
        <source>An alarm has come: from here on the page Alarms is where the work is.</source>
        <translation>Ein Alarm ist gekommen: von hier an wird auf der Seite Alarme gearbeitet.</translation>
    </message>
    <message>
        <source>The alarm appears on the page Alarms by itself. To see one now, the limit can be moved below that value for a moment.</source>
        <translation>Der Alarm erscheint von selbst auf der Seite Alarme. Um jetzt einen zu sehen, kann die Grenze für einen Augenblick unter diesen Wert gelegt werden.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Es wird gespeichert.</translation>
    </message>
    <message>
        <source>There is no limit yet.</source>
        <translation>Es gibt noch keine Grenze.</translation>
    </message>
    <message>
        <source>No value of that stream has come yet.</source>
        <translation>Von dieser Messreihe ist noch kein Wert gekommen.</translation>
    </message>
    <message>
        <source>First steps: to see the first alarm</source>
        <translation>Erste Schritte: um den ersten Alarm zu sehen</translation>
    </message>
    <message>
        <source>The limit is moved. The alarm comes with the next values; then set it back.</source>
        <translation>Die Grenze ist verschoben. Der Alarm kommt mit den nächsten Werten; setzen Sie sie dann zurück.</translation>
    </message>
    <message>
        <source>First steps: the limit as it was</source>
        <translation>Erste Schritte: die Grenze, wie sie war</translation>
    </message>
    <message>
        <source>The limit is as it was.</source>
        <translation>Die Grenze ist, wie sie war.</translation>
    </message>
</context>
<context>
    <name>andon::AlarmTable</name>
    <message>
        <source>Alarm list</source>
        <translation>Alarmliste</translation>
    </message>
    <message>
        <source>Columns of the alarm list</source>
        <translation>Spalten der Alarmliste</translation>
    </message>
</context>
<context>
    <name>andon::AlarmTrend</name>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Span of the trend</source>
        <translation>Spanne des Trends</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>History cannot be read</source>
        <translation>Die Historie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>fact. remedy</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Span of the trend: %1</source>
        <translation>Spanne des Trends: %1</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Trend is live; press to pause</source>
        <translation>Der Trend läuft; drücken hält ihn an</translation>
    </message>
    <message>
        <source>Trend is paused; press to go on</source>
        <translation>Der Trend ist angehalten; drücken lässt ihn weiterlaufen</translation>
    </message>
    <message>
        <source>Trend of %1</source>
        <translation>Trend von %1</translation>
    </message>
    <message>
        <source>On the page of trends</source>
        <translation>Auf der Seite der Trends</translation>
    </message>
    <message>
        <source>Why, at any moment of it</source>
        <translation>Warum, zu jedem Zeitpunkt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
</context>
<context>
    <name>andon::AssetHead</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Its alarms</source>
        <translation>Seine Alarme</translation>
    </message>
    <message>
        <source>Its messages</source>
        <translation>Seine Nachrichten</translation>
    </message>
    <message>
        <source>Asset, its place and relations</source>
        <translation>Asset, sein Ort und seine Beziehungen</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Zurück zur Übersicht</translation>
    </message>
    <message>
        <source>Back to the unit</source>
        <translation>Zurück zur Teilanlage</translation>
    </message>
    <message>
        <source>Most urgent alarm</source>
        <translation>Dringendster Alarm</translation>
    </message>
    <message>
        <source>List the alarms of this asset</source>
        <translation>Alarme dieses Assets auflisten</translation>
    </message>
    <message>
        <source>Show the messages of this asset as they come</source>
        <translation>Nachrichten dieses Assets zeigen, wie sie kommen</translation>
    </message>
    <message>
        <source>Filter streams</source>
        <translation>Messreihen filtern</translation>
    </message>
    <message>
        <source>Filter streams by name</source>
        <translation>Messreihen nach Name filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, kind</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>area</comment>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>relation, asset</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The site has no such asset.</source>
        <translation>Der Standort hat kein solches Asset.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alarms, oldest</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>andon::AssetPage</name>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Asset in detail</source>
        <translation>Asset im Einzelnen</translation>
    </message>
    <message>
        <source>Streams of the asset</source>
        <translation>Messreihen des Assets</translation>
    </message>
    <message>
        <source>Trend of the chosen stream</source>
        <translation>Trend der gewählten Messreihe</translation>
    </message>
    <message>
        <source>Streams and trend</source>
        <translation>Messreihen und Trend</translation>
    </message>
    <message>
        <source>No asset chosen</source>
        <translation>Kein Asset gewählt</translation>
    </message>
    <message>
        <source>Choose one on a unit&apos;s page or in the asset tree, or press Ctrl+K and type its name.</source>
        <translation>Wählen Sie eines auf der Seite einer Teilanlage oder im Asset-Baum, oder drücken Sie Strg+K und geben Sie seinen Namen ein.</translation>
    </message>
    <message>
        <source>%1 is not in the site any more</source>
        <comment>asset</comment>
        <translation>%1 gehört nicht mehr zum Standort</translation>
    </message>
    <message>
        <source>Its alarms stay in the journal.</source>
        <translation>Seine Alarme bleiben im Journal.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, stream</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::AssetSide</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Raised at</source>
        <translation>Ausgelöst um</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Alarms, rules, guidance and contract</source>
        <translation>Alarme, Regeln, Anleitung und Datenvertrag</translation>
    </message>
    <message>
        <source>Alarms of the asset</source>
        <translation>Alarme des Assets</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Rules of the asset</source>
        <translation>Regeln des Assets</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>Data contract</source>
        <translation>Datenvertrag</translation>
    </message>
    <message>
        <source>How the contract was broken</source>
        <translation>Wie der Vertrag gebrochen wurde</translation>
    </message>
    <message>
        <source>Read again how often the contract was broken</source>
        <translation>Neu lesen, wie oft der Vertrag gebrochen wurde</translation>
    </message>
    <message>
        <source>No rule watches it: it can raise no process alarm.</source>
        <translation>Keine Regel überwacht es: es kann keinen Prozessalarm auslösen.</translation>
    </message>
    <message>
        <source>Nothing is written down for it yet. A file in the folder guidance of the site is shown here.</source>
        <translation>Dafür ist noch nichts aufgeschrieben. Eine Datei im Ordner guidance des Standorts wird hier gezeigt.</translation>
    </message>
    <message>
        <source>None: its streams are held to what the site itself says of them.</source>
        <translation>Keiner: für seine Messreihen gilt, was der Standort selbst von ihnen sagt.</translation>
    </message>
    <message>
        <source>%1, version %2, %3 values: %4</source>
        <comment>name, version, number of fields, id</comment>
        <translation>%1, Version %2, %3 Werte: %4</translation>
    </message>
    <message>
        <source>Kept since the start, as of %1</source>
        <comment>time</comment>
        <translation>Eingehalten seit dem Start, Stand %1</translation>
    </message>
    <message>
        <source>Counted since the start, as of %1</source>
        <comment>time</comment>
        <translation>Gezählt seit dem Start, Stand %1</translation>
    </message>
    <message>
        <source>No alarm.</source>
        <translation>Kein Alarm.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>andon::AssetTree</name>
    <message>
        <source>Assets</source>
        <translation>Assets</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Fold the asset tree</source>
        <translation>Asset-Baum einklappen</translation>
    </message>
    <message>
        <source>Unfold the asset tree</source>
        <translation>Asset-Baum ausklappen</translation>
    </message>
</context>
<context>
    <name>andon::AuditPage</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Audit trail, newest first</source>
        <translation>Prüfprotokoll, neueste zuerst</translation>
    </message>
    <message>
        <source>State of the audit trail</source>
        <translation>Zustand des Prüfprotokolls</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen ...</translation>
    </message>
    <message>
        <source>Records shown, newest first: %1</source>
        <translation>Gezeigte Einträge, neueste zuerst: %1</translation>
    </message>
</context>
<context>
    <name>andon::BrokerForm</name>
    <message>
        <source>The password may cross the network unencrypted</source>
        <translation>Das Passwort darf unverschlüsselt durch das Netz</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Topic hinzufügen</translation>
    </message>
    <message>
        <source>Settings of the broker</source>
        <translation>Einstellungen des Brokers</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Wo er ist</translation>
    </message>
    <message>
        <source>Name and address</source>
        <translation>Name und Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short, as alarms and messages show it: main, line1-edge.</source>
        <translation>Kurz, wie Alarme und Nachrichten ihn nennen: main, line1-edge.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>192.168.1.20:1883, or encrypted ssl://broker.example:8883. Without a port: the usual one.</source>
        <translation>192.168.1.20:1883, oder verschlüsselt ssl://broker.example:8883. Ohne Port: der übliche.</translation>
    </message>
    <message>
        <source>MQTT 5</source>
        <translation>MQTT 5</translation>
    </message>
    <message>
        <source>MQTT 3.1.1</source>
        <translation>MQTT 3.1.1</translation>
    </message>
    <message>
        <source>Version and keep-alive</source>
        <translation>Version und Lebenszeichen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>5, unless the broker is an old one.</source>
        <translation>5, wenn der Broker kein alter ist.</translation>
    </message>
    <message>
        <source>Keep-alive</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>A dead connection is noticed after one and a half of it: 20s.</source>
        <translation>Eine tote Verbindung fällt nach anderthalb davon auf: 20s.</translation>
    </message>
    <message>
        <source>Who this console is to it</source>
        <translation>Wer diese Konsole für ihn ist</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Empty: the broker takes anybody.</source>
        <translation>Leer: der Broker nimmt jeden.</translation>
    </message>
    <message>
        <source>Password file</source>
        <translation>Passwortdatei</translation>
    </message>
    <message>
        <source>Full path of a file on this computer whose first line is the password. The password itself is never stored here.</source>
        <translation>Voller Pfad einer Datei auf diesem Rechner, deren erste Zeile das Passwort ist. Das Passwort selbst wird hier nie gespeichert.</translation>
    </message>
    <message>
        <source>Unencrypted password</source>
        <translation>Unverschlüsseltes Passwort</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>For addresses that begin with ssl://. All are PEM files on this computer.</source>
        <translation>Für Adressen, die mit ssl:// beginnen. Alle sind PEM-Dateien auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Authority and certificate</source>
        <translation>Zertifizierungsstelle und Zertifikat</translation>
    </message>
    <message>
        <source>Authorities to trust</source>
        <translation>Vertraute Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Only these; empty: those of the system.</source>
        <translation>Nur diese; leer: die des Systems.</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Eigenes Zertifikat</translation>
    </message>
    <message>
        <source>With its chain; empty: this console shows none.</source>
        <translation>Mit seiner Kette; leer: diese Konsole zeigt keines.</translation>
    </message>
    <message>
        <source>Key and passphrase</source>
        <translation>Schlüssel und Kennsatz</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>Empty: it stands in the same file.</source>
        <translation>Leer: er steht in derselben Datei.</translation>
    </message>
    <message>
        <source>File of the key&apos;s passphrase</source>
        <translation>Datei mit dem Kennsatz des Schlüssels</translation>
    </message>
    <message>
        <source>Empty: the key is not encrypted.</source>
        <translation>Leer: der Schlüssel ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>A broker can keep messages of QoS 1 and 2 while this console is away.</source>
        <translation>Ein Broker kann Nachrichten mit QoS 1 und 2 aufbewahren, während diese Konsole fort ist.</translation>
    </message>
    <message>
        <source>Client id and session</source>
        <translation>Client-Kennung und Sitzung</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-Kennung</translation>
    </message>
    <message>
        <source>No other client may have it. Empty: a new one for each connection.</source>
        <translation>Kein anderer Client darf sie haben. Leer: eine neue für jede Verbindung.</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Aufbewahrt für</translation>
    </message>
    <message>
        <source>Like 1h; empty: nothing is kept. Needs a client id.</source>
        <translation>Etwa 1h; leer: nichts wird aufbewahrt. Braucht eine Client-Kennung.</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Topics of the broker</source>
        <translation>Topics des Brokers</translation>
    </message>
    <message>
        <source>None yet. Add one, or listen in the first steps to have them proposed.</source>
        <translation>Noch keine. Fügen Sie eines hinzu, oder hören Sie in den ersten Schritten zu, um Vorschläge zu bekommen.</translation>
    </message>
</context>
<context>
    <name>andon::BrokerPanel</name>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Remove broker</source>
        <translation>Broker entfernen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Settings of the broker</source>
        <translation>Einstellungen des Brokers</translation>
    </message>
    <message>
        <source>Reason of the change, required</source>
        <translation>Grund der Änderung, notwendig</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>Grund der Änderung</translation>
    </message>
    <message>
        <source>What can be done with the broker</source>
        <translation>Was mit dem Broker getan werden kann</translation>
    </message>
    <message>
        <source>Add a broker</source>
        <translation>Broker hinzufügen</translation>
    </message>
    <message>
        <source>Broker %1</source>
        <translation>Broker %1</translation>
    </message>
    <message>
        <source>This broker was removed meanwhile. Go back to see what is there.</source>
        <translation>Dieser Broker wurde inzwischen entfernt. Gehen Sie zurück, um zu sehen, was da ist.</translation>
    </message>
    <message>
        <source>This broker was changed meanwhile. Go back and open it again to see how.</source>
        <translation>Dieser Broker wurde inzwischen geändert. Gehen Sie zurück und öffnen Sie ihn neu, um zu sehen, wie.</translation>
    </message>
    <message>
        <source>Your role may not change brokers. An engineer or an administrator may.</source>
        <translation>Ihre Rolle darf Broker nicht ändern. Technische Leitung oder Administration dürfen es.</translation>
    </message>
    <message>
        <source>Another change is being saved.</source>
        <translation>Eine andere Änderung wird gerade gespeichert.</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Test what stands here</source>
        <translation>Prüfen, was hier steht</translation>
    </message>
    <message>
        <source>Not tested: a field does not hold what it needs. It is framed above.</source>
        <translation>Nicht geprüft: ein Feld enthält nicht, was es braucht. Es ist oben umrandet.</translation>
    </message>
    <message>
        <source>Not saved: a field does not hold what it needs. It is framed above.</source>
        <translation>Nicht gespeichert: ein Feld enthält nicht, was es braucht. Es ist oben umrandet.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Sagen Sie, warum: der Grund bleibt bei der Änderung.</translation>
    </message>
    <message>
        <source>Broker %1 was added; it is being connected.</source>
        <translation>Broker %1 wurde hinzugefügt; die Verbindung wird aufgebaut.</translation>
    </message>
    <message>
        <source>Broker %1 was changed; what changed is in force.</source>
        <translation>Broker %1 wurde geändert; die Änderung gilt.</translation>
    </message>
    <message>
        <source>Say why it goes: the reason is kept with the change.</source>
        <translation>Sagen Sie, warum er fortkommt: der Grund bleibt bei der Änderung.</translation>
    </message>
    <message>
        <source>Broker %1 was removed. What came over it stays.</source>
        <translation>Broker %1 wurde entfernt. Was über ihn kam, bleibt.</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>Noch nicht gespeichert: der Datenträger verweigert es. Es wird wieder versucht.</translation>
    </message>
</context>
<context>
    <name>andon::BrokerRow</name>
    <message>
        <source>%1 streams</source>
        <translation>%1 Messreihen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>connected, %1</source>
        <translation>verbunden, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>connected for, streams</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Certificate has ended</source>
        <translation>Zertifikat ist abgelaufen</translation>
    </message>
    <message>
        <source>Connected, not complete</source>
        <translation>Verbunden, nicht vollständig</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Kein Kontakt</translation>
    </message>
    <message>
        <source>next try in %1</source>
        <translation>nächster Versuch in %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>lost, all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>here %1, broker %2, gaps %3</source>
        <comment>lost here, at the broker, by sequence</comment>
        <translation>hier %1, Broker %2, Lücken %3</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>Not encrypted, %1</source>
        <translation>Nicht verschlüsselt, %1</translation>
    </message>
    <message>
        <source>does not leave this computer</source>
        <translation>verlässt diesen Rechner nicht</translation>
    </message>
    <message>
        <source>everything can be read and forged on the way</source>
        <translation>unterwegs kann alles gelesen und gefälscht werden</translation>
    </message>
    <message>
        <source>the password can be read on the way</source>
        <translation>das Passwort kann unterwegs gelesen werden</translation>
    </message>
    <message>
        <source>TLS, %1</source>
        <translation>TLS, %1</translation>
    </message>
    <message>
        <source>the certificate is not known yet</source>
        <translation>das Zertifikat ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>as CN %1</source>
        <comment>common name of a certificate</comment>
        <translation>als CN %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>TLS version, identity</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signed by %1, valid to %2</source>
        <translation>ausgestellt von %1, gültig bis %2</translation>
    </message>
    <message>
        <source>No error since the start</source>
        <translation>Kein Fehler seit dem Start</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>over now. %1</source>
        <comment>remedy</comment>
        <translation>jetzt vorbei. %1</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Messages a second</source>
        <translation>Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>Lost since the start</source>
        <translation>Verloren seit dem Start</translation>
    </message>
    <message>
        <source>TLS and identity</source>
        <translation>TLS und Identität</translation>
    </message>
    <message>
        <source>Last error, what to do</source>
        <translation>Letzter Fehler, was zu tun ist</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Edit...</source>
        <translation>Bearbeiten ...</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Step of the test</source>
        <translation>Schritt der Prüfung</translation>
    </message>
    <message>
        <source>Broker %1</source>
        <translation>Broker %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop the test of %1</source>
        <translation>Prüfung von %1 abbrechen</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>This broker was given for this run and is no part of the site.</source>
        <translation>Dieser Broker wurde für diesen Lauf angegeben und gehört nicht zum Standort.</translation>
    </message>
    <message>
        <source>Certificate ends in %1&#xa0;d</source>
        <comment>days</comment>
        <translation>Zertifikat endet in %1&#xa0;d</translation>
    </message>
</context>
<context>
    <name>andon::BrokerStep</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Of the MQTT broker, like 192.168.1.20:1883; encrypted: ssl://broker.example:8883.</source>
        <translation>Des MQTT-Brokers, etwa 192.168.1.20:1883; verschlüsselt: ssl://broker.example:8883.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Empty: the broker takes anybody.</source>
        <translation>Leer: der Broker nimmt jeden.</translation>
    </message>
    <message>
        <source>Password file</source>
        <translation>Passwortdatei</translation>
    </message>
    <message>
        <source>Full path of a file whose first line is the password; it stays there.</source>
        <translation>Voller Pfad einer Datei, deren erste Zeile das Passwort ist; es bleibt dort.</translation>
    </message>
    <message>
        <source>Authority to trust</source>
        <translation>Vertraute Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>PEM file, for ssl:// with a certificate of your own; else empty.</source>
        <translation>PEM-Datei, für ssl:// mit eigenem Zertifikat; sonst leer.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Listen to its topics</source>
        <translation>Seinen Topics zuhören</translation>
    </message>
    <message>
        <source>More settings...</source>
        <translation>Mehr Einstellungen ...</translation>
    </message>
    <message>
        <source>Reach a broker</source>
        <translation>Einen Broker erreichen</translation>
    </message>
    <message>
        <source>The broker that there is</source>
        <translation>Der vorhandene Broker</translation>
    </message>
    <message>
        <source>Where the broker is</source>
        <translation>Wo der Broker ist</translation>
    </message>
    <message>
        <source>What can be done with the broker</source>
        <translation>Was mit dem Broker getan werden kann</translation>
    </message>
    <message>
        <source>Broker %1 at %2: %3.</source>
        <comment>name, address, state</comment>
        <translation>Broker %1 unter %2: %3.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, remedy</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>Test it first.</source>
        <translation>Prüfen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>Change it...</source>
        <translation>Ändern ...</translation>
    </message>
</context>
<context>
    <name>andon::BrokerTable</name>
    <message>
        <source>First steps...</source>
        <translation>Erste Schritte ...</translation>
    </message>
    <message>
        <source>Add a broker...</source>
        <translation>Broker hinzufügen ...</translation>
    </message>
    <message>
        <source>Brokers</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Brokers, in short</source>
        <translation>Broker, in Kürze</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Messages/s</source>
        <translation>Nachrichten/s</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>TLS and identity</source>
        <translation>TLS und Identität</translation>
    </message>
    <message>
        <source>Last error, what to do</source>
        <translation>Letzter Fehler, was zu tun ist</translation>
    </message>
    <message>
        <source>%1, all with contact</source>
        <translation>%1, alle mit Kontakt</translation>
    </message>
    <message>
        <source>%1, %2 without contact</source>
        <translation>%1, %2 ohne Kontakt</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>how many brokers; what was done last</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>none is set up</source>
        <translation>keiner ist eingerichtet</translation>
    </message>
</context>
<context>
    <name>andon::CardPane</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation>PDF-Datei</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>There is no card to print.</source>
        <translation>Es gibt keine Karte zu drucken.</translation>
    </message>
    <message>
        <source>Write the PDF</source>
        <translation>PDF schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to %1.</source>
        <translation>
            <numerusform>%n Seite nach %1 geschrieben.</numerusform>
            <numerusform>%n Seiten nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) handed to %1.</source>
        <comment>printer</comment>
        <translation>
            <numerusform>%n Seite an %1 übergeben.</numerusform>
            <numerusform>%n Seiten an %1 übergeben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::CardPast</name>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>The last times</source>
        <translation>Die letzten Male</translation>
    </message>
    <message>
        <source>nothing was written of it</source>
        <translation>dazu wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>then quiet for %1</source>
        <translation>danach %1 ruhig</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>It is raised for the first time.</source>
        <translation>Er kommt zum ersten Mal.</translation>
    </message>
    <message>
        <source>Reading the journal...</source>
        <translation>Das Journal wird gelesen ...</translation>
    </message>
</context>
<context>
    <name>andon::CardReasons</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Likely cause: %1</source>
        <translation>Wahrscheinliche Ursache: %1</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>number of a reason, reason</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Nothing more is known of it.</source>
        <translation>Mehr ist darüber nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>andon::CommandTable</name>
    <message>
        <source>This page is not for your role.</source>
        <translation>Diese Seite ist nicht für Ihre Rolle.</translation>
    </message>
    <message>
        <source>The desk is locked. Type your password to unlock it.</source>
        <translation>Der Platz ist gesperrt. Geben Sie Ihr Passwort ein, um ihn zu entsperren.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Niemand ist angemeldet. Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Your role may not %1. Ask somebody whose role allows it.</source>
        <translation>Ihre Rolle darf dies nicht: %1. Bitten Sie jemanden, dessen Rolle es darf.</translation>
    </message>
    <message>
        <source>No alarm is selected.</source>
        <translation>Es ist kein Alarm ausgewählt.</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>Er ist schon quittiert.</translation>
    </message>
    <message>
        <source>Only an active alarm that is acknowledged can be un-acknowledged.</source>
        <translation>Nur bei einem anstehenden, quittierten Alarm kann die Quittierung aufgehoben werden.</translation>
    </message>
    <message>
        <source>It was never raised, so there is nothing to comment.</source>
        <translation>Er wurde nie ausgelöst, es gibt nichts zu kommentieren.</translation>
    </message>
    <message>
        <source>It is shelved, suppressed or out of service already.</source>
        <translation>Er ist schon zurückgestellt, unterdrückt oder außer Betrieb.</translation>
    </message>
    <message>
        <source>It is not shelved.</source>
        <translation>Er ist nicht zurückgestellt.</translation>
    </message>
    <message>
        <source>It is not latched, or still active.</source>
        <translation>Er ist nicht in Selbsthaltung oder steht noch an.</translation>
    </message>
    <message>
        <source>Select one alarm of the plant first.</source>
        <translation>Wählen Sie zuerst einen Alarm der Anlage.</translation>
    </message>
    <message>
        <source>The desk is locked already.</source>
        <translation>Der Platz ist schon gesperrt.</translation>
    </message>
    <message>
        <source>It was never raised, so there is nothing to judge.</source>
        <translation>Er kam nie, also gibt es nichts zu beurteilen.</translation>
    </message>
</context>
<context>
    <name>andon::ContractLine</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Contract of the asset</source>
        <translation>Datenvertrag des Assets</translation>
    </message>
    <message>
        <source>Show the broken contract</source>
        <translation>Den gebrochenen Vertrag zeigen</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>sentence</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>andon::ContributionBars</name>
    <message>
        <source>What speaks for the alarm and against it</source>
        <translation>Was für den Alarm spricht und was dagegen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>reason, amount</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>against</source>
        <comment>how much a reason speaks for the alarm</comment>
        <translation>dagegen</translation>
    </message>
    <message>
        <source>most</source>
        <comment>how much a reason speaks for the alarm</comment>
        <translation>am meisten</translation>
    </message>
    <message>
        <source>much</source>
        <comment>how much a reason speaks for the alarm</comment>
        <translation>viel</translation>
    </message>
    <message>
        <source>a little</source>
        <comment>how much a reason speaks for the alarm</comment>
        <translation>ein wenig</translation>
    </message>
</context>
<context>
    <name>andon::ContributionPlot</name>
    <message>
        <source>Contributions over time</source>
        <translation>Beiträge im Zeitverlauf</translation>
    </message>
    <message>
        <source>Contributions over time of %1</source>
        <comment>inputs</comment>
        <translation>Beiträge im Zeitverlauf: %1</translation>
    </message>
</context>
<context>
    <name>andon::DayStrip</name>
    <message>
        <source>Alarms a day</source>
        <translation>Alarme je Tag</translation>
    </message>
    <message>
        <source>%1: %2 now, %3 proposed</source>
        <translation>%1: %2 jetzt, %3 vorgeschlagen</translation>
    </message>
    <message>
        <source>%1: no data</source>
        <translation>%1: keine Daten</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>andon::DistributionPlot</name>
    <message>
        <source>How often each value occurs</source>
        <translation>Wie oft jeder Wert vorkommt</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>normal, %1</source>
        <comment>unit</comment>
        <translation>normal, %1</translation>
    </message>
    <message>
        <source>in labelled true alarms</source>
        <translation>in als echt beurteilten Alarmen</translation>
    </message>
</context>
<context>
    <name>andon::FactCell</name>
    <message>
        <source>%1, %2</source>
        <comment>fact, more of it</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>andon::FactTile</name>
    <message>
        <source>%1: %2</source>
        <comment>caption, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 URGENT, %3 HIGH, %4 MEDIUM, %5 LOW</source>
        <comment>figure, counts</comment>
        <translation>%1, %2 DRINGEND, %3 HOCH, %4 MITTEL, %5 NIEDRIG</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>figure, what else</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>andon::FigureTable</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <comment>a line of a table: name, column, figure, column, figure</comment>
        <translation>%1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, figure</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>andon::FilterButton</name>
    <message>
        <source>%1 %2</source>
        <comment>label of a filter, how many match</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::FirstStepsPane</name>
    <message>
        <source>The broker is where machines and gateways publish their values over MQTT. Andon only listens; it sends nothing to it.</source>
        <translation>Der Broker ist der Ort, an dem Maschinen und Gateways ihre Werte über MQTT veröffentlichen. Andon hört nur zu; es sendet ihm nichts.</translation>
    </message>
    <message>
        <source>Listen for a moment: what comes is shown as a tree, and Andon proposes which level names the asset and how the payload is built.</source>
        <translation>Hören Sie einen Augenblick zu: was kommt, wird als Baum gezeigt, und Andon schlägt vor, welche Ebene das Asset nennt und wie der Inhalt gebaut ist.</translation>
    </message>
    <message>
        <source>Values belong to streams of assets. Adopt those that matter; the others are kept out and counted.</source>
        <translation>Werte gehören zu Messreihen von Assets. Übernehmen Sie, was zählt; das andere wird zurückgehalten und gezählt.</translation>
    </message>
    <message>
        <source>An alarm says that somebody has to act. Begin with one stream and a limit a little above what it does every day.</source>
        <translation>Ein Alarm sagt, dass jemand handeln muss. Beginnen Sie mit einer Messreihe und einer Grenze etwas über dem, was sie täglich tut.</translation>
    </message>
    <message>
        <source>It appears on the page Alarms, where it is acknowledged, shelved and explained.</source>
        <translation>Er erscheint auf der Seite Alarme, wo er quittiert, zurückgestellt und erklärt wird.</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Five steps to the first alarm</source>
        <translation>Fünf Schritte zum ersten Alarm</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Leave the first steps for later</source>
        <translation>Die ersten Schritte für später lassen</translation>
    </message>
    <message>
        <source>The five steps</source>
        <translation>Die fünf Schritte</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>Der Schritt</translation>
    </message>
    <message>
        <source>Adopt what is heard</source>
        <translation>Gehörtes übernehmen</translation>
    </message>
    <message>
        <source>What waits to be adopted</source>
        <translation>Was auf Übernahme wartet</translation>
    </message>
    <message>
        <source>Show what is kept out</source>
        <translation>Zeigen, was zurückgehalten wird</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Niemand ist angemeldet. Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>The desk is locked. Type your password to unlock it.</source>
        <translation>Der Platz ist gesperrt. Geben Sie Ihr Passwort ein, um ihn zu entsperren.</translation>
    </message>
    <message>
        <source>Your role may not %1. Ask somebody whose role allows it.</source>
        <translation>Ihre Rolle darf dies nicht: %1. Bitten Sie jemanden, dessen Rolle es darf.</translation>
    </message>
    <message>
        <source>Nothing is kept out. What comes on the topics belongs to assets of the site, or nothing comes yet.</source>
        <translation>Nichts wird zurückgehalten. Was auf den Topics kommt, gehört zu Assets des Standorts, oder es kommt noch nichts.</translation>
    </message>
    <message>
        <source>%1 payloads or values were kept out. Those of assets and streams that the site does not have yet are listed under Kept out.</source>
        <translation>%1 Nachrichten oder Werte wurden zurückgehalten. Die von Assets und Messreihen, die der Standort noch nicht hat, stehen unter Zurückgehalten.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Step %1, done: %2</source>
        <comment>number, title</comment>
        <translation>Schritt %1, getan: %2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <comment>number, title</comment>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Before that: who is at this desk?</source>
        <translation>Zuvor: wer ist an diesem Platz?</translation>
    </message>
    <message>
        <source>What is set up here is kept with who did it and why. The steps go on as soon as somebody is signed in.</source>
        <translation>Was hier eingerichtet wird, bleibt mit dem, wer es tat und warum. Die Schritte gehen weiter, sobald jemand angemeldet ist.</translation>
    </message>
</context>
<context>
    <name>andon::FoldedCard</name>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alarm, value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value, limit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4; open it</source>
        <comment>asset, alarm, priority, state</comment>
        <translation>%1 %2, %3, %4; öffnen</translation>
    </message>
</context>
<context>
    <name>andon::FrontPlot</name>
    <message>
        <source>What a setting costs</source>
        <translation>Was eine Einstellung kostet</translation>
    </message>
    <message>
        <source>Nothing was searched yet.</source>
        <translation>Noch wurde nichts gesucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings</source>
        <translation>
            <numerusform>%n Einstellung</numerusform>
            <numerusform>%n Einstellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 a day, %3 later, %4 missed</source>
        <translation>%1: %2 je Tag, %3 später, %4 verpasst</translation>
    </message>
    <message>
        <source>Searching the settings...</source>
        <translation>Einstellungen werden gesucht...</translation>
    </message>
    <message>
        <source>Recommend looks for the setting with the fewest alarms.</source>
        <translation>Empfehlen sucht die Einstellung mit den wenigsten Alarmen.</translation>
    </message>
    <message>
        <source>alarms a day</source>
        <translation>Alarme je Tag</translation>
    </message>
    <message numerus="yes">
        <source>up: mean delay; × misses a true alarm; %n settings tried</source>
        <translation>
            <numerusform>nach oben: mittlere Verspätung; × verpasst einen echten Alarm; %n Einstellung versucht</numerusform>
            <numerusform>nach oben: mittlere Verspätung; × verpasst einen echten Alarm; %n Einstellungen versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
</context>
<context>
    <name>andon::GuidanceView</name>
    <message>
        <source>For this alarm</source>
        <translation>Zu diesem Alarm</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, its name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>For the area %1</source>
        <translation>Zum Bereich %1</translation>
    </message>
    <message>
        <source>For every asset of the kind %1</source>
        <translation>Zu jedem Asset der Art %1</translation>
    </message>
    <message>
        <source>Guidance of the site</source>
        <translation>Anleitung des Standorts</translation>
    </message>
</context>
<context>
    <name>andon::HealthBar</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Health of the console</source>
        <translation>Befinden der Konsole</translation>
    </message>
    <message>
        <source>State of broker, data, store and clock</source>
        <translation>Zustand von Broker, Daten, Speicher und Uhr</translation>
    </message>
    <message>
        <source>Time and person</source>
        <translation>Zeit und Person</translation>
    </message>
    <message>
        <source>Shows the payloads that were kept out</source>
        <translation>Zeigt die zurückgehaltenen Nachrichten</translation>
    </message>
    <message>
        <source>Nobody signed in</source>
        <translation>Niemand angemeldet</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>Keine Rolle</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, gesperrt</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>%1 of %2 not connected</source>
        <translation>%1 von %2 nicht verbunden</translation>
    </message>
    <message>
        <source>Data age, newest / oldest</source>
        <translation>Datenalter, jüngste / älteste</translation>
    </message>
    <message>
        <source>No sample yet</source>
        <translation>Noch kein Messwert</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>newest, oldest age</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 /</source>
        <comment>newest age</comment>
        <translation>%1 / </translation>
    </message>
    <message>
        <source>%1 on %2 of %3</source>
        <comment>oldest age, stale streams, all streams</comment>
        <translation>%1 bei %2 von %3</translation>
    </message>
    <message>
        <source>Lost / kept out</source>
        <translation>Verloren / zurückgehalten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>lost, received</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 kept out</source>
        <translation>%1 zurückgehalten</translation>
    </message>
    <message>
        <source>Lost, kept out, clock</source>
        <translation>Verloren, zurückgehalten, Uhr</translation>
    </message>
    <message>
        <source>As they should be</source>
        <translation>Wie es sein soll</translation>
    </message>
    <message>
        <source>Clock against devices</source>
        <translation>Uhr gegen Geräte</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Saved %1 ago</source>
        <translation>Gespeichert vor %1</translation>
    </message>
    <message>
        <source>%1 not saved</source>
        <translation>%1 nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>andon::HealthList</name>
    <message>
        <source>Asset</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Worst sensor</source>
        <translation>Schlechtester Sensor</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>Health, the worst first</source>
        <translation>Zustand, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen ...</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>points, sensor</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Whole plant, the least healthy first, as of %1. Known of %2 of %3 assets.</source>
        <comment>time, number, number</comment>
        <translation>Ganze Fabrik, die schlechtesten zuerst, Stand %1. Bekannt von %2 der %3 Anlagen.</translation>
    </message>
</context>
<context>
    <name>andon::HealthPanel</name>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Was dagegen spricht</translation>
    </message>
    <message>
        <source>Sensors of the asset, the least healthy first</source>
        <translation>Sensoren der Anlage, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen ...</translation>
    </message>
    <message>
        <source>It has no sensors that could tell of its health.</source>
        <translation>Sie hat keine Sensoren, die von ihrem Zustand berichten könnten.</translation>
    </message>
    <message>
        <source>of 100: %1</source>
        <comment>a health</comment>
        <translation>von 100: %1</translation>
    </message>
    <message>
        <source>Points of 100 that each part takes →</source>
        <translation>Punkte von 100, die jeder Teil kostet →</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>andon::KeptOutPane</name>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Its first bytes</source>
        <translation>Seine ersten Bytes</translation>
    </message>
    <message>
        <source>Payloads kept out</source>
        <translation>Zurückgehaltene Nachrichten</translation>
    </message>
    <message>
        <source>Kept out, by topic and reason</source>
        <translation>Zurückgehalten, nach Topic und Grund</translation>
    </message>
    <message>
        <source>Payloads kept out, by topic and reason</source>
        <translation>Zurückgehaltene Nachrichten, nach Topic und Grund</translation>
    </message>
    <message>
        <source>No payload</source>
        <translation>Keine Nachricht</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Every payload was taken</source>
        <translation>Jede Nachricht wurde angenommen</translation>
    </message>
    <message>
        <source>Payloads that do not keep to the site&apos;s streams, types, limits or times are listed here.</source>
        <translation>Nachrichten, die sich nicht an Messreihen, Typen, Grenzen oder Zeiten des Standorts halten, stehen hier.</translation>
    </message>
</context>
<context>
    <name>andon::KpiAlarms</name>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Asset, alarm</source>
        <translation>Anlage, Alarm</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>What it looks like</source>
        <translation>Wonach es aussieht</translation>
    </message>
    <message>
        <source>Open bench</source>
        <translation>Tuning-Platz öffnen</translation>
    </message>
    <message>
        <source>Show the alarm</source>
        <translation>Alarm zeigen</translation>
    </message>
    <message>
        <source>Tune the whole plant</source>
        <translation>Die ganze Anlage einstellen</translation>
    </message>
    <message>
        <source>The alarms behind the number</source>
        <translation>Die Alarme hinter der Zahl</translation>
    </message>
    <message>
        <source>after %1 (median)</source>
        <comment>behaviour of an alarm: when it is acknowledged</comment>
        <translation>nach %1 (Median)</translation>
    </message>
    <message>
        <source>chatters, %1 alarms</source>
        <comment>behaviour of an alarm</comment>
        <translation>flattert, %1 Alarme</translation>
    </message>
    <message>
        <source>returns at short distances</source>
        <comment>behaviour of an alarm</comment>
        <translation>kehrt in kurzem Abstand wieder</translation>
    </message>
    <message>
        <source>fleeting, %1</source>
        <comment>behaviour of an alarm</comment>
        <translation>flüchtig, %1</translation>
    </message>
    <message>
        <source>stays over 24 h, %1</source>
        <comment>behaviour of an alarm</comment>
        <translation>steht über 24 h, %1</translation>
    </message>
    <message>
        <source>active</source>
        <comment>behaviour of an alarm</comment>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, alarm</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>its rule is gone</source>
        <translation>seine Regel gibt es nicht mehr</translation>
    </message>
    <message>
        <source>No alarm did this in the range.</source>
        <translation>Kein Alarm tat das in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Alarms that chatter: %1</source>
        <translation>Flatternde Alarme: %1</translation>
    </message>
    <message>
        <source>Alarms that are fleeting: %1</source>
        <translation>Flüchtige Alarme: %1</translation>
    </message>
    <message>
        <source>Alarms that stay over 24 h: %1</source>
        <translation>Alarme, die über 24 h stehen: %1</translation>
    </message>
    <message>
        <source>Alarms raised in floods: %1</source>
        <translation>In Alarmfluten ausgelöste Alarme: %1</translation>
    </message>
    <message>
        <source>Alarms of the largest 10 min: %1</source>
        <translation>Alarme der stärksten 10 min: %1</translation>
    </message>
    <message>
        <source>Slowest to be acknowledged, of %1</source>
        <translation>Am spätesten quittiert, von %1</translation>
    </message>
    <message>
        <source>The 10 most frequent of %1</source>
        <translation>Die 10 häufigsten von %1</translation>
    </message>
    <message>
        <source>Select an alarm first.</source>
        <translation>Zuerst einen Alarm wählen.</translation>
    </message>
    <message>
        <source>Its rule is gone.</source>
        <translation>Seine Regel gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>andon::KpiChart</name>
    <message>
        <source>Alarms per 10 min</source>
        <translation>Alarme je 10 min</translation>
    </message>
    <message numerus="yes">
        <source>%n flood(s)</source>
        <translation>
            <numerusform>%n Flut</numerusform>
            <numerusform>%n Fluten</numerusform>
        </translation>
    </message>
    <message>
        <source>Flood above 10</source>
        <translation>Flut über 10</translation>
    </message>
    <message>
        <source>Flood %1: %2 alarms, %3 in 10 min, %4</source>
        <translation>Flut %1: %2 Alarme, %3 in 10 min, %4</translation>
    </message>
</context>
<context>
    <name>andon::KpiPage</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Alarm KPI</source>
        <translation>Alarm-KPI</translation>
    </message>
    <message>
        <source>No KPI</source>
        <translation>Keine KPI</translation>
    </message>
    <message>
        <source>The numbers</source>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <source>Alarms per 10 min</source>
        <translation>Alarme je 10 min</translation>
    </message>
    <message>
        <source>Priorities, share and target</source>
        <translation>Prioritäten, Anteil und Ziel</translation>
    </message>
    <message>
        <source>What this number means</source>
        <translation>Was diese Zahl bedeutet</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Shift, 8 h</source>
        <translation>Schicht, 8 h</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month, 30 days</source>
        <translation>Monat, 30 Tage</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Operator positions that share the alarms</source>
        <translation>Bedienplätze, die sich die Alarme teilen</translation>
    </message>
    <message numerus="yes">
        <source>%n position(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>Was gezählt wurde</translation>
    </message>
    <message>
        <source>Counting the alarms</source>
        <translation>Die Alarme werden gezählt</translation>
    </message>
    <message>
        <source>What was recorded is gone through.</source>
        <translation>Das Aufgezeichnete wird durchgegangen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>No alarm in this range</source>
        <translation>Kein Alarm in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Nobody was told of a process alarm. Choose a longer range to see what was before.</source>
        <translation>Niemandem wurde ein Prozessalarm gemeldet. Ein längerer Zeitraum zeigt, was vorher war.</translation>
    </message>
    <message>
        <source>%1 annunciated alarms in %2 periods of 10 min, empty ones counted</source>
        <translation>%1 gemeldete Alarme in %2 Abschnitten von 10 min, leere mitgezählt</translation>
    </message>
    <message>
        <source>; %1 raised on the shelf, suppressed or out of service left out</source>
        <comment>added to a sentence</comment>
        <translation>; %1 zurückgestellt, unterdrückt oder außer Betrieb ausgelöst und weggelassen</translation>
    </message>
    <message>
        <source>; %1 sensor alarms counted apart</source>
        <comment>added to a sentence</comment>
        <translation>; %1 Sensoralarme für sich gezählt</translation>
    </message>
    <message>
        <source>; the targets are meant for 30 days at least</source>
        <comment>added to a sentence</comment>
        <translation>; die Ziele gelten für mindestens 30 Tage</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>KPI, figure</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Time to acknowledge, one to nine of ten, median</source>
        <translation>Zeit bis zum Quittieren, einer bis neun von zehn, Median</translation>
    </message>
</context>
<context>
    <name>andon::KpiShiftTable</name>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>By shift</source>
        <translation>Nach Schicht</translation>
    </message>
    <message>
        <source>by the site&apos;s calendar and clock</source>
        <translation>nach Kalender und Uhr des Standorts</translation>
    </message>
    <message>
        <source>KPI by shift</source>
        <translation>KPI nach Schicht</translation>
    </message>
</context>
<context>
    <name>andon::KpiStrip</name>
    <message>
        <source>Alarm KPI of the last 30 days</source>
        <translation>Alarm-Kennzahlen der letzten 30 Tage</translation>
    </message>
</context>
<context>
    <name>andon::KpiTile</name>
    <message>
        <source>KPI, not known yet</source>
        <translation>KPI, noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>KPI, figure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>off target; %1</source>
        <translation>nicht am Ziel; %1</translation>
    </message>
</context>
<context>
    <name>andon::LearningList</name>
    <message>
        <source>Which are shown</source>
        <translation>Welche gezeigt werden</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Zeigen: %1</translation>
    </message>
</context>
<context>
    <name>andon::LearningOpinions</name>
    <message>
        <source>What people hold of it</source>
        <translation>Was man davon hält</translation>
    </message>
    <message>
        <source>Choose an occurrence of the queue to see who said what of it, and on what evidence.</source>
        <translation>Wählen Sie ein Vorkommnis der Warteschlange, um zu sehen, wer was dazu gesagt hat und worauf gestützt.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Use as true</source>
        <translation>Als echt nehmen</translation>
    </message>
    <message>
        <source>Use as false</source>
        <translation>Als falsch nehmen</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Show the alarm</source>
        <translation>Alarm zeigen</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Meinungen</translation>
    </message>
    <message>
        <source>Evidence of the chosen opinion</source>
        <translation>Beleg der gewählten Meinung</translation>
    </message>
    <message>
        <source>Reason; required to leave something out</source>
        <translation>Begründung; zum Weglassen nötig</translation>
    </message>
    <message>
        <source>Reason of the review</source>
        <translation>Begründung der Prüfung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>alarm, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>state, why it is held</comment>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Evidence: %1.</source>
        <translation>Beleg: %1.</translation>
    </message>
    <message>
        <source>No evidence of this opinion is kept.</source>
        <translation>Zu dieser Meinung ist kein Beleg aufbewahrt.</translation>
    </message>
    <message>
        <source>Reading the evidence.</source>
        <translation>Der Beleg wird gelesen.</translation>
    </message>
    <message>
        <source>Your role may not review the queue. A supervisor or an engineer may.</source>
        <translation>Ihre Rolle darf die Warteschlange nicht prüfen. Schichtleitung oder Technische Leitung dürfen es.</translation>
    </message>
    <message>
        <source>The last order is on its way.</source>
        <translation>Der letzte Auftrag ist unterwegs.</translation>
    </message>
    <message>
        <source>Nobody holds that it was true.</source>
        <translation>Niemand hält ihn für echt.</translation>
    </message>
    <message>
        <source>Nobody holds that it was false.</source>
        <translation>Niemand hält ihn für falsch.</translation>
    </message>
    <message>
        <source>It was just said and can still be taken back. Decide in ten seconds.</source>
        <translation>Es wurde eben gesagt und lässt sich noch zurücknehmen. Entscheiden Sie in zehn Sekunden.</translation>
    </message>
    <message>
        <source>It is so already, or a candidate was trained from it.</source>
        <translation>Es ist schon so, oder ein Kandidat wurde daraus trainiert.</translation>
    </message>
    <message>
        <source>Whoever said it has taken it back.</source>
        <translation>Wer es gesagt hat, hat es zurückgenommen.</translation>
    </message>
    <message>
        <source>Say why something is left out: the reason is kept with it.</source>
        <translation>Sagen Sie, warum etwas weggelassen wird: Die Begründung wird dabei aufbewahrt.</translation>
    </message>
    <message>
        <source>%1: used as a true alarm</source>
        <comment>alarm</comment>
        <translation>%1: als echter Alarm genommen</translation>
    </message>
    <message>
        <source>%1: used as a false alarm</source>
        <comment>alarm</comment>
        <translation>%1: als Fehlalarm genommen</translation>
    </message>
    <message>
        <source>%1: left out</source>
        <comment>alarm</comment>
        <translation>%1: weggelassen</translation>
    </message>
    <message>
        <source>%1: left open</source>
        <comment>alarm</comment>
        <translation>%1: offen gelassen</translation>
    </message>
    <message>
        <source>taken back by the reviewer</source>
        <translation>vom Prüfer zurückgenommen</translation>
    </message>
</context>
<context>
    <name>andon::LearningOrders</name>
    <message>
        <source>What was just done</source>
        <translation>Was eben getan wurde</translation>
    </message>
    <message>
        <source>It is of the safety class: a second person has to agree to request %1.</source>
        <translation>Sie ist von der Sicherheitsklasse: eine zweite Person muss dem Antrag %1 zustimmen.</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>Noch nicht gespeichert: der Datenträger verweigert es. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
</context>
<context>
    <name>andon::LearningPage</name>
    <message>
        <source>My taps</source>
        <translation>Meine Urteile</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Retraining queue</source>
        <translation>Warteschlange zum Nachtrainieren</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>Frühere</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Einig</translation>
    </message>
    <message>
        <source>Disagreed</source>
        <translation>Uneinig</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Auf einmal</translation>
    </message>
    <message>
        <source>How people judge, for reviewers only</source>
        <translation>Wie geurteilt wird, nur für Prüfer</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Back to the versions</source>
        <translation>Zurück zu den Versionen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Trained from</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>How people judge</source>
        <translation>Wie geurteilt wird</translation>
    </message>
    <message>
        <source>Predictor</source>
        <translation>Prädiktor</translation>
    </message>
    <message>
        <source>Show what became of my own taps</source>
        <translation>Zeigen, was aus meinen Urteilen wurde</translation>
    </message>
    <message>
        <source>What runs now</source>
        <translation>Was jetzt läuft</translation>
    </message>
    <message>
        <source>State of the learning</source>
        <translation>Stand des Lernens</translation>
    </message>
    <message>
        <source>Every alarm and predictor</source>
        <translation>Alle Alarme und Prädiktoren</translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) shown</source>
        <translation>
            <numerusform>%n Vorkommnis gezeigt</numerusform>
            <numerusform>%n Vorkommnisse gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the queue.</source>
        <translation>Die Warteschlange wird gelesen.</translation>
    </message>
    <message>
        <source>Nobody has judged an alarm of it yet. Each verdict, given by one tap on an alarm, comes here.</source>
        <translation>Noch niemand hat einen Alarm davon beurteilt. Jedes Urteil, ein Tippen auf einen Alarm, kommt hierher.</translation>
    </message>
    <message>
        <source>No opinion is in this state. Choose &quot;All&quot; to see the others.</source>
        <translation>Keine Meinung hat diesen Stand. Mit „Alle“ sehen Sie die anderen.</translation>
    </message>
    <message>
        <source>Champion %1 since %2</source>
        <comment>version, time</comment>
        <translation>Champion %1 seit %2</translation>
    </message>
    <message>
        <source>Model card: %1, %2</source>
        <comment>predictor, version</comment>
        <translation>Modellkarte: %1, %2</translation>
    </message>
    <message>
        <source>It has no card.</source>
        <translation>Sie hat keine Karte.</translation>
    </message>
</context>
<context>
    <name>andon::LearningShadow</name>
    <message>
        <source>Only</source>
        <translation>Nur</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Its score</source>
        <translation>Ihr Wert</translation>
    </message>
    <message>
        <source>The other&apos;s</source>
        <translation>Der andere</translation>
    </message>
    <message>
        <source>Show the alarm</source>
        <translation>Alarm zeigen</translation>
    </message>
    <message>
        <source>Show its trend</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Champion against challenger</source>
        <translation>Champion gegen Herausforderer</translation>
    </message>
    <message>
        <source>Which comparison</source>
        <translation>Welcher Vergleich</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Over history</source>
        <translation>Über die Vergangenheit</translation>
    </message>
    <message>
        <source>What the comparison goes by</source>
        <translation>Worauf der Vergleich beruht</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>Champion</translation>
    </message>
    <message>
        <source>Challenger</source>
        <translation>Herausforderer</translation>
    </message>
    <message>
        <source>Alarms that only one raised</source>
        <translation>Alarme, die nur einer auslöste</translation>
    </message>
    <message>
        <source>Choose an alarm first.</source>
        <translation>Zuerst einen Alarm wählen.</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>comparison</comment>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <comment>version</comment>
        <translation>%1 vergleichen</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Zuerst eine Version wählen.</translation>
    </message>
    <message>
        <source>It is the champion: choose another version to compare with it.</source>
        <translation>Sie ist der Champion: eine andere Version zum Vergleich wählen.</translation>
    </message>
    <message>
        <source>Scoring the recorded history with both; it takes up to two minutes.</source>
        <translation>Die Vergangenheit wird mit beiden bewertet; das dauert bis zu zwei Minuten.</translation>
    </message>
    <message>
        <source>No version scores beside the champion. Choose a version, start a shadow or compare it over history: it raises nothing.</source>
        <translation>Keine Version läuft neben dem Champion mit. Wählen Sie eine Version, starten Sie einen Schatten oder vergleichen Sie sie über die Vergangenheit: Sie löst nichts aus.</translation>
    </message>
    <message>
        <source>challenger</source>
        <translation>Herausforderer</translation>
    </message>
    <message>
        <source>champion</source>
        <translation>Champion</translation>
    </message>
    <message>
        <source>stands</source>
        <comment>an alarm that lasts</comment>
        <translation>steht an</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a score that was not given</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Alarms that only one raised: %1 the champion, %2 the challenger</source>
        <translation>Alarme, die nur einer auslöste: %1 der Champion, %2 der Herausforderer</translation>
    </message>
    <message>
        <source>No alarm was raised by one of them alone.</source>
        <translation>Keinen Alarm löste nur einer von beiden aus.</translation>
    </message>
</context>
<context>
    <name>andon::LearningTaps</name>
    <message>
        <source>What became of my taps</source>
        <translation>Was aus meinen Urteilen wurde</translation>
    </message>
    <message>
        <source>Earlier ones</source>
        <translation>Frühere</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Show the alarm</source>
        <translation>Alarm zeigen</translation>
    </message>
    <message>
        <source>The chosen tap</source>
        <translation>Das gewählte Urteil</translation>
    </message>
    <message>
        <source>All of my taps</source>
        <translation>Alle meine Urteile</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n gezeigt</numerusform>
            <numerusform>%n gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>You have not judged an alarm yet. One tap on &quot;false alarm&quot; or &quot;true alarm&quot; on its card is enough; here you see what was made of it.</source>
        <translation>Sie haben noch keinen Alarm beurteilt. Ein Tippen auf „Fehlalarm“ oder „echter Alarm“ auf seiner Karte genügt; hier sehen Sie, was daraus wurde.</translation>
    </message>
    <message>
        <source>Reading what became of your taps.</source>
        <translation>Was aus Ihren Urteilen wurde, wird gelesen.</translation>
    </message>
    <message>
        <source>Of your taps %1 taught a candidate, %2 are in the queue (%3 of them wait for a reviewer), %4 were left out, %5 you took back.</source>
        <translation>Von Ihren Urteilen haben %1 einen Kandidaten gelehrt, %2 sind in der Warteschlange (%3 davon warten auf einen Prüfer), %4 wurden weggelassen, %5 haben Sie zurückgenommen.</translation>
    </message>
    <message>
        <source>Your role may not judge alarms, or the desk is locked.</source>
        <translation>Ihre Rolle darf Alarme nicht beurteilen, oder das Pult ist gesperrt.</translation>
    </message>
    <message>
        <source>The last order is on its way.</source>
        <translation>Der letzte Auftrag ist unterwegs.</translation>
    </message>
    <message>
        <source>It is taken back already.</source>
        <translation>Es ist schon zurückgenommen.</translation>
    </message>
    <message>
        <source>Somebody else said it.</source>
        <translation>Jemand anders hat es gesagt.</translation>
    </message>
    <message>
        <source>%1: your verdict is taken back</source>
        <comment>alarm</comment>
        <translation>%1: Ihr Urteil ist zurückgenommen</translation>
    </message>
</context>
<context>
    <name>andon::LearningTriggers</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Train again</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Reasons to retrain</source>
        <translation>Gründe zum Nachtrainieren</translation>
    </message>
    <message>
        <source>Evidence of the chosen reason</source>
        <translation>Beleg des gewählten Grundes</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Reason; required to dismiss</source>
        <translation>Begründung; zum Verwerfen nötig</translation>
    </message>
    <message>
        <source>Reason of the training or dismissal</source>
        <translation>Begründung des Trainings oder Verwerfens</translation>
    </message>
    <message>
        <source>Train or dismiss</source>
        <translation>Trainieren oder verwerfen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>predictor, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>measured %1, limit %2</source>
        <translation>gemessen %1, Grenze %2</translation>
    </message>
    <message>
        <source>asked for by %1</source>
        <translation>verlangt von %1</translation>
    </message>
    <message>
        <source>closed at %1</source>
        <translation>erledigt %1</translation>
    </message>
    <message>
        <source>candidate %1</source>
        <translation>Kandidat %1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a line</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>Your role may not decide on trainings. A supervisor or an engineer may.</source>
        <translation>Ihre Rolle darf über Trainings nicht entscheiden. Schichtleitung oder Technische Leitung dürfen es.</translation>
    </message>
    <message>
        <source>The last order is on its way.</source>
        <translation>Der letzte Auftrag ist unterwegs.</translation>
    </message>
    <message>
        <source>Choose one predictor above first.</source>
        <translation>Zuerst oben einen Prädiktor wählen.</translation>
    </message>
    <message>
        <source>A trainer works on it already.</source>
        <translation>Ein Training läuft schon.</translation>
    </message>
    <message>
        <source>Choose a reason first.</source>
        <translation>Zuerst einen Grund wählen.</translation>
    </message>
    <message>
        <source>Something was done about it already.</source>
        <translation>Darauf wurde schon etwas getan.</translation>
    </message>
    <message>
        <source>A trainer was started; the candidate comes by itself</source>
        <translation>Ein Training wurde gestartet; der Kandidat kommt von selbst</translation>
    </message>
    <message>
        <source>Say why this is no reason to train: it is kept with it.</source>
        <translation>Sagen Sie, warum das kein Grund zum Training ist: Es wird dabei aufbewahrt.</translation>
    </message>
    <message>
        <source>%1: dismissed</source>
        <comment>reason to retrain</comment>
        <translation>%1: verworfen</translation>
    </message>
    <message>
        <source>There was no reason to train again yet. New labels, a drop of accuracy and the schedule are watched.</source>
        <translation>Bisher gab es keinen Anlass zum Nachlernen. Neue Urteile, ein Abfall der Genauigkeit und der Zeitplan werden beobachtet.</translation>
    </message>
</context>
<context>
    <name>andon::LearningVersions</name>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Gekommen</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <source>Read the card</source>
        <translation>Karte lesen</translation>
    </message>
    <message>
        <source>Promotions and how they went</source>
        <translation>Beförderungen und wie sie verliefen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>Von, nach</translation>
    </message>
    <message>
        <source>False a day</source>
        <translation>Falsche am Tag</translation>
    </message>
    <message>
        <source>Who and why</source>
        <translation>Wer und warum</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Versions of the predictor</source>
        <translation>Versionen des Prädiktors</translation>
    </message>
    <message>
        <source>What the chosen version has otherwise</source>
        <translation>Was die gewählte Version anders hat</translation>
    </message>
    <message>
        <source>Figures of its card</source>
        <translation>Zahlen ihrer Karte</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>Champion</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>Beförderungen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Checks before promotion</source>
        <translation>Prüfungen vor der Beförderung</translation>
    </message>
    <message>
        <source>Reason, required to promote or to roll back</source>
        <translation>Begründung, zum Befördern und Zurückrollen nötig</translation>
    </message>
    <message>
        <source>Reason of the decision</source>
        <translation>Begründung der Entscheidung</translation>
    </message>
    <message>
        <source>The shadow scores</source>
        <translation>Der Schatten bewertet</translation>
    </message>
    <message>
        <source>every asset of its kind</source>
        <translation>jede Anlage ihrer Art</translation>
    </message>
    <message>
        <source>only those in %1</source>
        <comment>area</comment>
        <translation>nur die in %1</translation>
    </message>
    <message>
        <source>Choose one predictor above to see its versions and to decide on them.</source>
        <translation>Wählen Sie oben einen Prädiktor, um seine Versionen zu sehen und über sie zu entscheiden.</translation>
    </message>
    <message>
        <source>No version is known. A candidate comes when a training has made one.</source>
        <translation>Keine Version ist bekannt. Ein Kandidat kommt, wenn ein Training einen gemacht hat.</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>state, time</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>; %1</source>
        <comment>added to a sentence</comment>
        <translation>; %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>versions</comment>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <comment>false alarms a day</comment>
        <translation>%1, war %2</translation>
    </message>
    <message>
        <source>Package %1.</source>
        <translation>Paket %1.</translation>
    </message>
    <message>
        <source>A rule of the safety class goes by it: a second person has to agree.</source>
        <translation>Eine Regel der Sicherheitsklasse geht danach: Eine zweite Person muss zustimmen.</translation>
    </message>
    <message>
        <source>Your role may not decide on predictors. A supervisor or an engineer may.</source>
        <translation>Ihre Rolle darf über Prädiktoren nicht entscheiden. Schichtleitung oder Technische Leitung dürfen es.</translation>
    </message>
    <message>
        <source>The last order is on its way.</source>
        <translation>Der letzte Auftrag ist unterwegs.</translation>
    </message>
    <message>
        <source>Ask for promotion</source>
        <translation>Beförderung beantragen</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>Befördern</translation>
    </message>
    <message>
        <source>Stop the shadow</source>
        <translation>Schatten beenden</translation>
    </message>
    <message>
        <source>Start a shadow</source>
        <translation>Einen Schatten starten</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Zuerst eine Version wählen.</translation>
    </message>
    <message>
        <source>It is the champion already.</source>
        <translation>Sie ist schon der Champion.</translation>
    </message>
    <message>
        <source>No other version has run before.</source>
        <translation>Keine andere Version lief vorher.</translation>
    </message>
    <message>
        <source>It has no card.</source>
        <translation>Sie hat keine Karte.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Sagen Sie, warum: der Grund bleibt bei der Änderung.</translation>
    </message>
    <message>
        <source>%1 is the champion now</source>
        <comment>version</comment>
        <translation>%1 ist jetzt der Champion</translation>
    </message>
    <message>
        <source>promotion taken back</source>
        <translation>Beförderung zurückgenommen</translation>
    </message>
    <message>
        <source>The version before runs again</source>
        <translation>Die vorige Version läuft wieder</translation>
    </message>
    <message>
        <source>roll-back taken back</source>
        <translation>Zurückrollen zurückgenommen</translation>
    </message>
    <message>
        <source>%1 scores no longer</source>
        <comment>version</comment>
        <translation>%1 läuft nicht mehr mit</translation>
    </message>
    <message>
        <source>%1 scores beside the champion and raises nothing</source>
        <comment>version</comment>
        <translation>%1 läuft neben dem Champion mit und löst nichts aus</translation>
    </message>
</context>
<context>
    <name>andon::LimitStep</name>
    <message>
        <source>Alarm above</source>
        <translation>Alarm über</translation>
    </message>
    <message>
        <source>Proposed a little above what was seen; set it where somebody has to act.</source>
        <translation>Etwas über dem Gesehenen vorgeschlagen; setzen Sie sie dahin, wo jemand handeln muss.</translation>
    </message>
    <message>
        <source>For at least</source>
        <translation>Mindestens für</translation>
    </message>
    <message>
        <source>So that a short peak calls nobody: 5s.</source>
        <translation>Damit eine kurze Spitze niemanden ruft: 5s.</translation>
    </message>
    <message>
        <source>Set this limit</source>
        <translation>Diese Grenze setzen</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>Eine Grenze setzen</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>One that somebody looks at today to see whether all is well.</source>
        <translation>Eine, auf die heute jemand schaut, um zu sehen, ob alles gut ist.</translation>
    </message>
    <message>
        <source>Value now</source>
        <translation>Wert jetzt</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was gesehen wurde</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>How soon somebody has to act.</source>
        <translation>Wie bald jemand handeln muss.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>asset, stream</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No value yet.</source>
        <translation>Noch kein Wert.</translation>
    </message>
    <message>
        <source>? %1</source>
        <comment>doubtful value</comment>
        <translation>? %1</translation>
    </message>
    <message>
        <source>Value now: %1</source>
        <translation>Wert jetzt: %1</translation>
    </message>
    <message>
        <source>In the last hour it was between %1 and %2.</source>
        <translation>In der letzten Stunde lag er zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>A number is needed here.</source>
        <translation>Hier gehört eine Zahl hin.</translation>
    </message>
    <message>
        <source>A time is needed here, like 30s, 5m or 2h.</source>
        <translation>Hier gehört eine Zeit hin, etwa 30s, 5m oder 2h.</translation>
    </message>
    <message>
        <source>%1 high</source>
        <comment>stream</comment>
        <translation>%1 hoch</translation>
    </message>
    <message>
        <source>First steps: the first limit</source>
        <translation>Erste Schritte: die erste Grenze</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>Noch nicht gespeichert: der Datenträger verweigert es. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>Set. It judges from the next value on; everything else about it stands on the page Rules.</source>
        <translation>Gesetzt. Sie urteilt vom nächsten Wert an; alles Weitere zu ihr steht auf der Seite Regeln.</translation>
    </message>
    <message>
        <source>The site has no asset with a stream yet: adopt one first.</source>
        <translation>Der Standort hat noch kein Asset mit einer Messreihe: übernehmen Sie zuerst eines.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Es wird gespeichert.</translation>
    </message>
</context>
<context>
    <name>andon::LoadBars</name>
    <message>
        <source>Load by topic</source>
        <translation>Last nach Topic</translation>
    </message>
    <message>
        <source>%1: %2 a second of %3 agreed</source>
        <comment>topic, messages, messages</comment>
        <translation>%1: %2 je Sekunde von vereinbarten %3</translation>
    </message>
    <message>
        <source>%1: %2 a second</source>
        <comment>topic, messages</comment>
        <translation>%1: %2 je Sekunde</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>agreed rate</comment>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>andon::MainWindow</name>
    <message>
        <source>Andon</source>
        <translation>Andon</translation>
    </message>
    <message>
        <source>Andon operator console</source>
        <translation>Andon-Bedienkonsole</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Alarms</source>
        <translation>&amp;Alarme</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Site: %1</source>
        <translation>Standort: %1</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>List and detail</source>
        <translation>Liste und Detail</translation>
    </message>
    <message>
        <source>Border between list and detail</source>
        <translation>Grenze zwischen Liste und Detail</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Unit or asset</source>
        <translation>Teilanlage oder Asset</translation>
    </message>
    <message>
        <source>Asset tree and page</source>
        <translation>Asset-Baum und Seite</translation>
    </message>
    <message>
        <source>Room of the asset tree</source>
        <translation>Platz des Asset-Baums</translation>
    </message>
    <message>
        <source>Andon, %1</source>
        <comment>site</comment>
        <translation>Andon, %1</translation>
    </message>
    <message>
        <source>Alarms %1</source>
        <comment>tab with count</comment>
        <translation>Alarme %1</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Dieser Platz</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>What was just done</source>
        <translation>Was eben getan wurde</translation>
    </message>
    <message>
        <source>%1 %2: marked false alarm</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2: als Fehlalarm markiert</translation>
    </message>
    <message numerus="yes">
        <source>%n marked false alarm</source>
        <translation>
            <numerusform>%n als Fehlalarm markiert</numerusform>
            <numerusform>%n als Fehlalarm markiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes to learning. Why? Tap to say, or leave it.</source>
        <translation>Geht ins Lernen ein. Warum? Antippen oder weglassen.</translation>
    </message>
</context>
<context>
    <name>andon::MessageListModel</name>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
</context>
<context>
    <name>andon::MessageViewer</name>
    <message>
        <source>Only kept out</source>
        <translation>Nur zurückgehaltene</translation>
    </message>
    <message>
        <source>As bytes</source>
        <translation>Als Bytes</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Messages, what is shown</source>
        <translation>Nachrichten, was gezeigt wird</translation>
    </message>
    <message>
        <source>Topic: its beginning, or plant/+/pump/#</source>
        <translation>Topic: sein Anfang, oder plant/+/pump/#</translation>
    </message>
    <message>
        <source>Topic filter</source>
        <translation>Topic-Filter</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>Find in topics and payloads</source>
        <translation>In Topics und Inhalten suchen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Live or held</source>
        <translation>Live oder angehalten</translation>
    </message>
    <message>
        <source>State of the list of messages</source>
        <translation>Zustand der Nachrichtenliste</translation>
    </message>
    <message>
        <source>List, payload and decoded values</source>
        <translation>Liste, Inhalt und gelesene Werte</translation>
    </message>
    <message>
        <source>Messages, newest first</source>
        <translation>Nachrichten, neueste zuerst</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Facts of the message</source>
        <translation>Angaben zur Nachricht</translation>
    </message>
    <message>
        <source>Payload as it came</source>
        <translation>Inhalt, wie er kam</translation>
    </message>
    <message>
        <source>Decoded values</source>
        <translation>Gelesene Werte</translation>
    </message>
    <message>
        <source>Held, %1 newer</source>
        <translation>Angehalten, %1 neuere</translation>
    </message>
    <message>
        <source>Waiting for the first message</source>
        <translation>Wartet auf die erste Nachricht</translation>
    </message>
    <message>
        <source>%1 came too fast to be listed</source>
        <translation>%1 kamen zu schnell für die Liste</translation>
    </message>
    <message>
        <source>No message is selected.</source>
        <translation>Keine Nachricht ausgewählt</translation>
    </message>
    <message>
        <source>Select a message to read it; the list holds meanwhile.</source>
        <translation>Wählen Sie eine Nachricht, um sie zu lesen; die Liste hält solange an.</translation>
    </message>
    <message>
        <source>broker %1</source>
        <translation>Broker %1</translation>
    </message>
    <message>
        <source>its first %1</source>
        <translation>ihre ersten %1</translation>
    </message>
    <message>
        <source>retained</source>
        <translation>aufbewahrt</translation>
    </message>
    <message>
        <source>not retained</source>
        <translation>nicht aufbewahrt</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>noch einmal gesendet</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The whole message</source>
        <translation>Die ganze Nachricht</translation>
    </message>
    <message>
        <source>? Bad</source>
        <translation>? Schlecht</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>Zurückgehalten</translation>
    </message>
</context>
<context>
    <name>andon::NoticeStack</name>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>notices</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>andon::OpenCard</name>
    <message>
        <source>False alarm</source>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>True alarm</source>
        <translation>Echter Alarm</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Nicht sicher</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Arbeit beginnen</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Shelve 1&#xa0;h</source>
        <translation>1&#xa0;h zurückstellen</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Open alarm</source>
        <translation>Geöffneter Alarm</translation>
    </message>
    <message>
        <source>Value, trend, reasons and guidance</source>
        <translation>Wert, Verlauf, Gründe und Anleitung</translation>
    </message>
    <message>
        <source>The alarm</source>
        <translation>Der Alarm</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was getan werden kann</translation>
    </message>
    <message>
        <source>Why it is put on the shelf</source>
        <translation>Warum er zurückgestellt wird</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation>Was noch getan werden kann</translation>
    </message>
    <message>
        <source>All of it, in the alarm list</source>
        <translation>Alles, in der Alarmliste</translation>
    </message>
    <message>
        <source>False alarm: mark this alarm</source>
        <translation>Fehlalarm: diesen Alarm markieren</translation>
    </message>
    <message>
        <source>True alarm: mark this alarm</source>
        <translation>Echter Alarm: diesen Alarm markieren</translation>
    </message>
    <message>
        <source>Not sure: mark this alarm</source>
        <translation>Nicht sicher: diesen Alarm markieren</translation>
    </message>
    <message>
        <source>Comment on this alarm</source>
        <translation>Diesen Alarm kommentieren</translation>
    </message>
    <message>
        <source>Shelve 1&#xa0;h: put this alarm on the shelf</source>
        <translation>1&#xa0;h zurückstellen: diesen Alarm zurückstellen</translation>
    </message>
    <message>
        <source>Being worked on</source>
        <translation>Daran wird gearbeitet</translation>
    </message>
    <message>
        <source>Sensor is wrong</source>
        <translation>Sensor ist falsch</translation>
    </message>
    <message>
        <source>Known and harmless</source>
        <translation>Bekannt und harmlos</translation>
    </message>
    <message>
        <source>Shelve it for one hour: %1</source>
        <translation>Eine Stunde zurückstellen: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>priority, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset&apos;s name, area</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; %2</source>
        <comment>asset, name and area</comment>
        <translation>&lt;b&gt;%1&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, name and area</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>acknowledged %1 by %2</source>
        <comment>time, person</comment>
        <translation>quittiert %1 von %2</translation>
    </message>
    <message>
        <source>work since %1, %2</source>
        <comment>time, person</comment>
        <translation>Arbeit seit %1, %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a comment</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>not saved yet, it is tried again by itself</source>
        <translation>noch nicht gespeichert, es wird von selbst wieder versucht</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>value when it was raised</source>
        <translation>Wert, als er kam</translation>
    </message>
    <message>
        <source>As known at %1. Now unknown: look at the machine&apos;s own display.</source>
        <translation>Bekannt von %1. Jetzt unbekannt: auf die Anzeige der Maschine schauen.</translation>
    </message>
    <message>
        <source>%1 old, %2</source>
        <comment>age, quality</comment>
        <translation>%1 alt, %2</translation>
    </message>
    <message>
        <source>%1 old</source>
        <comment>age of a value</comment>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>&lt;b&gt;Within %1:&lt;/b&gt; %2</source>
        <translation>&lt;b&gt;Innerhalb von %1:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>person, label, time</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an opinion, its reason</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between opinions</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>They disagree.</source>
        <translation>Sie sind uneins.</translation>
    </message>
    <message>
        <source>Your last tap is being saved.</source>
        <translation>Ihr letzter Tipp wird gespeichert.</translation>
    </message>
    <message>
        <source>Acknowledged %1</source>
        <translation>Quittiert %1</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Acknowledge this alarm</source>
        <translation>Diesen Alarm quittieren</translation>
    </message>
    <message>
        <source>Finish work</source>
        <translation>Arbeit beenden</translation>
    </message>
    <message>
        <source>Finish work on this alarm</source>
        <translation>Arbeit an diesem Alarm beenden</translation>
    </message>
    <message>
        <source>Start work on this alarm</source>
        <translation>Arbeit an diesem Alarm beginnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>alarm, what was done</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>It stays on your page until it is normal again.</source>
        <translation>Er bleibt auf Ihrer Seite, bis wieder alles normal ist.</translation>
    </message>
    <message>
        <source>marked false alarm</source>
        <translation>als Fehlalarm markiert</translation>
    </message>
    <message>
        <source>marked true alarm</source>
        <translation>als echter Alarm markiert</translation>
    </message>
    <message>
        <source>marked not sure</source>
        <translation>als nicht sicher markiert</translation>
    </message>
    <message>
        <source>Goes to learning. Why? Tap to say, or leave it.</source>
        <translation>Geht ins Lernen ein. Warum? Antippen oder weglassen.</translation>
    </message>
    <message>
        <source>Goes to learning.</source>
        <translation>Geht ins Lernen ein.</translation>
    </message>
    <message>
        <source>work started</source>
        <translation>Arbeit begonnen</translation>
    </message>
    <message>
        <source>Finish it here when it is done.</source>
        <translation>Beenden Sie sie hier, wenn sie getan ist.</translation>
    </message>
    <message>
        <source>What was found and done</source>
        <translation>Was gefunden und getan wurde</translation>
    </message>
    <message>
        <source>What you saw or did</source>
        <translation>Was Sie gesehen oder getan haben</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>It is done: finish the work</source>
        <translation>Erledigt: die Arbeit beenden</translation>
    </message>
    <message>
        <source>Keep it: keep the comment</source>
        <translation>Behalten: den Kommentar behalten</translation>
    </message>
    <message>
        <source>Type what you saw or did.</source>
        <translation>Schreiben Sie, was Sie gesehen oder getan haben.</translation>
    </message>
    <message>
        <source>work finished</source>
        <translation>Arbeit beendet</translation>
    </message>
    <message>
        <source>commented</source>
        <translation>kommentiert</translation>
    </message>
    <message>
        <source>Off the list for %1. Why?</source>
        <translation>Für %1 von der Liste. Warum?</translation>
    </message>
    <message>
        <source>shelved for %1</source>
        <translation>für %1 zurückgestellt</translation>
    </message>
    <message>
        <source>It comes back by itself.</source>
        <translation>Er kommt von selbst zurück.</translation>
    </message>
</context>
<context>
    <name>andon::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>No plant</source>
        <translation>Keine Anlage</translation>
    </message>
    <message>
        <source>Areas of the plant</source>
        <translation>Bereiche der Anlage</translation>
    </message>
    <message>
        <source>No asset is set up</source>
        <translation>Kein Asset eingerichtet</translation>
    </message>
    <message>
        <source>The site names no area and no asset yet. The steps from a broker to the first alarm are on the page Brokers and sources.</source>
        <translation>Der Standort nennt noch keinen Bereich und kein Asset. Die Schritte vom Broker zum ersten Alarm stehen auf der Seite Broker und Quellen.</translation>
    </message>
    <message>
        <source>Show the steps</source>
        <translation>Die Schritte zeigen</translation>
    </message>
    <message>
        <source>The site cannot be read</source>
        <translation>Der Standort kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Reading the site</source>
        <translation>Standort wird gelesen</translation>
    </message>
    <message>
        <source>Alarms live, by priority</source>
        <translation>Anstehende Alarme, nach Priorität</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>Nicht quittiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>oldest, shelved</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Alarm flood: raised in 10 min</source>
        <translation>Alarmflut: ausgelöst in 10 min</translation>
    </message>
    <message>
        <source>Raised in 10 min</source>
        <translation>Ausgelöst in 10 min</translation>
    </message>
    <message>
        <source>flood above %1</source>
        <translation>Flut ab %1</translation>
    </message>
    <message>
        <source>No alarm: the most urgent stand here</source>
        <translation>Kein Alarm: die dringendsten stehen hier</translation>
    </message>
    <message>
        <source>Data, newest sample</source>
        <translation>Daten, neuester Messwert</translation>
    </message>
    <message>
        <source>%1 streams, none silent</source>
        <translation>%1 Messreihen, keine stumm</translation>
    </message>
    <message>
        <source>%1 of %2 streams silent</source>
        <translation>%1 von %2 Messreihen stumm</translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>noch kein Messwert</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a shift</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>shift, hours</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>left</source>
        <comment>of the shift</comment>
        <translation>übrig</translation>
    </message>
</context>
<context>
    <name>andon::PlaceDelegate</name>
    <message>
        <source>No alarm</source>
        <translation>Kein Alarm</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, stream</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::PlantModel</name>
    <message>
        <source>This console</source>
        <translation>Diese Konsole</translation>
    </message>
    <message>
        <source>Without an area</source>
        <translation>Ohne Bereich</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Anlage</translation>
    </message>
    <message>
        <source>1 asset</source>
        <translation>1 Asset</translation>
    </message>
    <message numerus="yes">
        <source>%n assets</source>
        <translation>
            <numerusform>%n Asset</numerusform>
            <numerusform>%n Assets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, its alarms</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Health: %2</source>
        <comment>place and alarms, health</comment>
        <translation>%1. Zustand: %2</translation>
    </message>
    <message>
        <source>%1. Health of the worst: %2</source>
        <comment>place and alarms, health</comment>
        <translation>%1. Zustand des schlechtesten: %2</translation>
    </message>
</context>
<context>
    <name>andon::PlantReview</name>
    <message>
        <source>%1, %2</source>
        <comment>asset, alarm</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>in the batch</source>
        <translation>in der Auswahl</translation>
    </message>
    <message>
        <source>gains little</source>
        <translation>bringt wenig</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>events found</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Asset, alarm</source>
        <translation>Anlage, Alarm</translation>
    </message>
    <message>
        <source>A day now</source>
        <translation>Je Tag jetzt</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Events found</source>
        <translation>Ereignisse gefunden</translation>
    </message>
    <message>
        <source>Proposed setting</source>
        <translation>Vorgeschlagene Einstellung</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>andon::PlantTreeView</name>
    <message>
        <source>%1 %2</source>
        <comment>asset, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Asset tree</source>
        <translation>Asset-Baum</translation>
    </message>
</context>
<context>
    <name>andon::PredictorLines</name>
    <message>
        <source>Predictors of the asset</source>
        <translation>Prädiktoren des Assets</translation>
    </message>
    <message>
        <source>Predictors</source>
        <translation>Prädiktoren</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>output, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>andon::PrioritySpread</name>
    <message>
        <source>Priorities</source>
        <translation>Prioritäten</translation>
    </message>
    <message>
        <source>%1: %2, target %3</source>
        <translation>%1: %2, Ziel %3</translation>
    </message>
</context>
<context>
    <name>andon::RecordTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>andon::RuleEditor</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Settings of the rule</source>
        <translation>Einstellungen der Regel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>Ausgelöst, wenn</translation>
    </message>
    <message>
        <source>one condition holds</source>
        <translation>eine Bedingung gilt</translation>
    </message>
    <message>
        <source>any of these holds</source>
        <translation>irgendeine davon gilt</translation>
    </message>
    <message>
        <source>all of these hold</source>
        <translation>alle davon gelten</translation>
    </message>
    <message>
        <source>How many conditions</source>
        <translation>Wie viele Bedingungen</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>How long, how often</source>
        <translation>Wie lange, wie oft</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>jederzeit</translation>
    </message>
    <message>
        <source>Delays</source>
        <translation>Verzögerungen</translation>
    </message>
    <message>
        <source>On-delay</source>
        <translation>Einschaltverzögerung</translation>
    </message>
    <message>
        <source>Off-delay</source>
        <translation>Ausschaltverzögerung</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Samples past the limit</source>
        <translation>Messwerte jenseits der Grenze</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Operating modes</source>
        <translation>Betriebsarten</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Betriebsart</translation>
    </message>
    <message>
        <source>Mode stream</source>
        <translation>Messreihe der Betriebsart</translation>
    </message>
    <message>
        <source>Add a mode</source>
        <translation>Betriebsart hinzufügen</translation>
    </message>
    <message>
        <source>Enabled in other modes</source>
        <translation>In anderen Betriebsarten aktiv</translation>
    </message>
    <message>
        <source>Other modes</source>
        <translation>Andere Betriebsarten</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>from consequence and time</source>
        <translation>aus Folge und Zeit</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>minor</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>major</source>
        <translation>erheblich</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>Consequence and time</source>
        <translation>Folge und Zeit</translation>
    </message>
    <message>
        <source>Consequence</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Time to respond</source>
        <translation>Zeit zum Handeln</translation>
    </message>
    <message>
        <source>Latching</source>
        <translation>Selbsthaltung</translation>
    </message>
    <message>
        <source>Safety class</source>
        <translation>Sicherheitsklasse</translation>
    </message>
    <message>
        <source>The alarm stays until somebody resets it.</source>
        <translation>Der Alarm bleibt, bis ihn jemand zurücksetzt.</translation>
    </message>
    <message>
        <source>Changes need a second person.</source>
        <translation>Änderungen brauchen eine zweite Person.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Why it exists</source>
        <translation>Warum es sie gibt</translation>
    </message>
    <message>
        <source>What makes it happen</source>
        <translation>Was dazu führt</translation>
    </message>
    <message>
        <source>What happens if nobody acts</source>
        <translation>Was geschieht, wenn niemand handelt</translation>
    </message>
    <message>
        <source>What the operator does</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Consequence of no action</source>
        <translation>Folge ohne Handeln</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>ihre eigene</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this mode</source>
        <translation>Diese Betriebsart entfernen</translation>
    </message>
    <message>
        <source>While it is</source>
        <translation>Solange sie ist</translation>
    </message>
    <message>
        <source>Limit then</source>
        <translation>Grenze dann</translation>
    </message>
    <message>
        <source>the same in every mode</source>
        <translation>in jeder Betriebsart gleich</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, stream</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A name is needed here.</source>
        <translation>Hier gehört ein Name hin.</translation>
    </message>
    <message>
        <source>A number from 1 to %1 is needed here.</source>
        <translation>Hier gehört eine Zahl von 1 bis %1 hin.</translation>
    </message>
</context>
<context>
    <name>andon::RulesPage</name>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Raised when</source>
        <translation>Ausgelöst, wenn</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules and the one that is open</source>
        <translation>Regeln und die geöffnete</translation>
    </message>
    <message>
        <source>Rules of this site</source>
        <translation>Regeln dieses Standorts</translation>
    </message>
    <message>
        <source>The rule that is open</source>
        <translation>Die geöffnete Regel</translation>
    </message>
    <message>
        <source>Border between list and rule</source>
        <translation>Grenze zwischen Liste und Regel</translation>
    </message>
    <message>
        <source>What can be done with rules</source>
        <translation>Was mit Regeln getan werden kann</translation>
    </message>
    <message>
        <source>Filter by asset, alarm or stream</source>
        <translation>Nach Asset, Alarm oder Messreihe filtern</translation>
    </message>
    <message>
        <source>Filter the rules</source>
        <translation>Regeln filtern</translation>
    </message>
    <message>
        <source>Rules by asset</source>
        <translation>Regeln nach Asset</translation>
    </message>
    <message>
        <source>Asset of the new rule</source>
        <translation>Asset der neuen Regel</translation>
    </message>
    <message>
        <source>What raises it</source>
        <translation>Was ihn auslöst</translation>
    </message>
    <message>
        <source>Reason of the change, required</source>
        <translation>Grund der Änderung, notwendig</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>Grund der Änderung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, its name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This rule was changed meanwhile. Revert shows what is in force.</source>
        <translation>Diese Regel wurde inzwischen geändert. Verwerfen zeigt, was gilt.</translation>
    </message>
    <message>
        <source>%1 (edited)</source>
        <comment>rule</comment>
        <translation>%1 (bearbeitet)</translation>
    </message>
    <message>
        <source>, copy</source>
        <translation>, Kopie</translation>
    </message>
    <message>
        <source>Not applied: one field does not hold what it needs. It is framed above.</source>
        <translation>Nicht angewendet: ein Feld enthält nicht, was es braucht. Es ist oben umrandet.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Sagen Sie, warum: der Grund bleibt bei der Änderung.</translation>
    </message>
    <message>
        <source>Added. It judges from the next sample on.</source>
        <translation>Hinzugefügt. Sie urteilt vom nächsten Messwert an.</translation>
    </message>
    <message>
        <source>Changed. It judges from the next sample on.</source>
        <translation>Geändert. Sie urteilt vom nächsten Messwert an.</translation>
    </message>
    <message numerus="yes">
        <source>Added to %n other asset(s).</source>
        <translation>
            <numerusform>Zu %n weiteren Asset hinzugefügt.</numerusform>
            <numerusform>Zu %n weiteren Assets hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why it goes: the reason is kept with the change.</source>
        <translation>Sagen Sie, warum er fortkommt: der Grund bleibt bei der Änderung.</translation>
    </message>
    <message>
        <source>Removed. What it recorded stays.</source>
        <translation>Entfernt. Was sie aufgezeichnet hat, bleibt.</translation>
    </message>
    <message>
        <source>It is of the safety class: a second person has to agree to request %1.</source>
        <translation>Sie ist von der Sicherheitsklasse: eine zweite Person muss zustimmen: %1.</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>Noch nicht gespeichert: der Datenträger verweigert es. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>Your role may not change rules. A supervisor or an engineer may.</source>
        <translation>Ihre Rolle darf Regeln nicht ändern. Schichtleitung oder Technische Leitung dürfen es.</translation>
    </message>
    <message>
        <source>Select a rule first.</source>
        <translation>Wählen Sie zuerst eine Regel.</translation>
    </message>
    <message>
        <source>Apply the new rule first.</source>
        <translation>Wenden Sie zuerst die neue Regel an.</translation>
    </message>
    <message>
        <source>The site has no asset with a stream yet.</source>
        <translation>Der Standort hat noch kein Asset mit einer Messreihe.</translation>
    </message>
    <message>
        <source>Copy to its kind</source>
        <translation>Auf seine Art übertragen</translation>
    </message>
    <message numerus="yes">
        <source>Copy to %n other %1(s)</source>
        <comment>kind of asset</comment>
        <translation>
            <numerusform>Auf %n weiteres übertragen (%1)</numerusform>
            <numerusform>Auf %n weitere übertragen (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply or revert what is typed first.</source>
        <translation>Wenden Sie zuerst an, was eingegeben ist, oder verwerfen Sie es.</translation>
    </message>
    <message>
        <source>Every other asset of its kind has it, or lacks its streams.</source>
        <translation>Jedes andere Asset seiner Art hat sie, oder ihm fehlen ihre Messreihen.</translation>
    </message>
    <message>
        <source>No rule is open</source>
        <translation>Keine Regel geöffnet</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, rule</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Raised when: %1</source>
        <translation>Ausgelöst, wenn: %1</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Einstellen</translation>
    </message>
</context>
<context>
    <name>andon::SearchPalette</name>
    <message>
        <source>Search everywhere</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Asset, stream, alarm, rule, page or command</source>
        <translation>Asset, Messreihe, Alarm, Regel, Seite oder Befehl</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Type a part of a name; Up and Down choose, Enter goes there.</source>
        <translation>Geben Sie einen Teil eines Namens ein; Auf und Ab wählen, Eingabe geht hin.</translation>
    </message>
    <message>
        <source>Nothing is called that. Fewer letters find more.</source>
        <translation>Nichts heißt so. Weniger Buchstaben finden mehr.</translation>
    </message>
    <message>
        <source>The best %1; more letters find less.</source>
        <translation>Die besten %1; mehr Buchstaben finden weniger.</translation>
    </message>
    <message>
        <source>1 found</source>
        <translation>1 gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>andon::SettingRow</name>
    <message>
        <source>%1, slider</source>
        <translation>%1, Schieber</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, what it is now</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>andon::ShiftCharts</name>
    <message>
        <source>This shift</source>
        <translation>Diese Schicht</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>not counted in this shift</source>
        <translation>in dieser Schicht nicht gezählt</translation>
    </message>
    <message>
        <source>plan by now %1</source>
        <translation>Plan bis jetzt %1</translation>
    </message>
    <message>
        <source>▼ %1 short, %2 %</source>
        <comment>of the plan</comment>
        <translation>▼ %1 zu wenig, %2 %</translation>
    </message>
    <message>
        <source>▲ %1 ahead, %2 %</source>
        <comment>of the plan</comment>
        <translation>▲ %1 voraus, %2 %</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>▼ %1 below, %2 %</source>
        <comment>the target</comment>
        <translation>▼ %1 darunter, %2 %</translation>
    </message>
    <message>
        <source>▲ %1 above, %2 %</source>
        <comment>the target</comment>
        <translation>▲ %1 darüber, %2 %</translation>
    </message>
    <message>
        <source>counted since %1</source>
        <translation>gezählt seit %1</translation>
    </message>
    <message>
        <source>line: the last half hour</source>
        <translation>Linie: die letzte halbe Stunde</translation>
    </message>
    <message>
        <source>Alarms per 10 min</source>
        <translation>Alarme je 10 min</translation>
    </message>
    <message>
        <source>target at most 1</source>
        <translation>Ziel höchstens 1</translation>
    </message>
    <message>
        <source>▲ flood above %1</source>
        <translation>▲ Flut über %1</translation>
    </message>
    <message>
        <source>Flood</source>
        <translation>Flut</translation>
    </message>
    <message>
        <source>%1 in this shift</source>
        <comment>alarms</comment>
        <translation>%1 in dieser Schicht</translation>
    </message>
</context>
<context>
    <name>andon::SignInPanel</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Who is at this desk?</source>
        <translation>Wer ist an diesem Platz?</translation>
    </message>
    <message>
        <source>The alarms stay in sight; to act on them, sign in.</source>
        <translation>Die Alarme bleiben in Sicht; um zu handeln, melden Sie sich an.</translation>
    </message>
    <message>
        <source>People of the demo</source>
        <translation>Personen der Vorführung</translation>
    </message>
    <message>
        <source>Name and password</source>
        <translation>Name und Passwort</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>First administrator</source>
        <translation>Erste Administration</translation>
    </message>
    <message>
        <source>This store knows nobody yet. The first administrator lets the others in. There is no default password.</source>
        <translation>Dieser Speicher kennt noch niemanden. Wer zuerst verwaltet, lässt die anderen ein. Es gibt kein Standardpasswort.</translation>
    </message>
    <message>
        <source>Name, as others read it</source>
        <translation>Name, wie ihn andere lesen</translation>
    </message>
    <message>
        <source>M. Okafor</source>
        <comment>example of a name</comment>
        <translation>M. Okafor</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>okafor</source>
        <comment>example of a sign-in name</comment>
        <translation>okafor</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>Passwort noch einmal</translation>
    </message>
    <message>
        <source>Also sets up the plant: brokers, assets, rules</source>
        <translation>Richtet auch die Anlage ein: Broker, Assets, Regeln</translation>
    </message>
    <message>
        <source>Gives the role of an engineer as well.</source>
        <translation>Gibt zusätzlich die Rolle Technische Leitung.</translation>
    </message>
    <message>
        <source>Create administrator</source>
        <translation>Administration anlegen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, roles</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Als %1 anmelden</translation>
    </message>
    <message>
        <source>The people could not be read. Wait a moment and try again.</source>
        <translation>Die Personen konnten nicht gelesen werden. Warten Sie einen Augenblick und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>The password is being checked.</source>
        <translation>Das Passwort wird geprüft.</translation>
    </message>
    <message>
        <source>Give the name that others read beside what you did.</source>
        <translation>Geben Sie den Namen an, den andere neben Ihren Handlungen lesen.</translation>
    </message>
    <message>
        <source>The sign-in name takes letters, digits, point, dash and underscore, no blanks.</source>
        <translation>Der Anmeldename nimmt Buchstaben, Ziffern, Punkt, Binde- und Unterstrich, keine Leerzeichen.</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n characters.</source>
        <translation>
            <numerusform>Das Passwort braucht mindestens %n Zeichen.</numerusform>
            <numerusform>Das Passwort braucht mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same again.</source>
        <translation>Die beiden Passwörter unterscheiden sich. Geben Sie dasselbe noch einmal ein.</translation>
    </message>
    <message>
        <source>The administrator is being created.</source>
        <translation>Die Administration wird angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters; four words in a row are good.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen; vier Wörter hintereinander sind gut.</numerusform>
            <numerusform>Mindestens %n Zeichen; vier Wörter hintereinander sind gut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Characters still needed: %1.</source>
        <translation>Noch nötige Zeichen: %1.</translation>
    </message>
    <message>
        <source>Weak: too few different characters.</source>
        <translation>Schwach: zu wenige verschiedene Zeichen.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Stark.</translation>
    </message>
    <message>
        <source>Fair; longer is stronger.</source>
        <translation>Brauchbar; länger ist stärker.</translation>
    </message>
    <message>
        <source>Strength of the password: %1</source>
        <translation>Stärke des Passworts: %1</translation>
    </message>
</context>
<context>
    <name>andon::SignalPlot</name>
    <message>
        <source>Signal and limit</source>
        <translation>Signal und Grenze</translation>
    </message>
    <message>
        <source>%1 to %2; proposed %3, now %4</source>
        <translation>%1 bis %2; vorgeschlagen %3, jetzt %4</translation>
    </message>
    <message>
        <source>Proposed %1</source>
        <translation>Vorgeschlagen %1</translation>
    </message>
    <message>
        <source>clears at %1</source>
        <translation>geht bei %1</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Jetzt %1</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>strittig</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>andon::SourcesPage</name>
    <message>
        <source>Brokers and sources</source>
        <translation>Broker und Quellen</translation>
    </message>
    <message>
        <source>Load by topic</source>
        <translation>Last nach Topic</translation>
    </message>
    <message>
        <source>What the load was counted over</source>
        <translation>Worüber die Last gezählt wurde</translation>
    </message>
    <message>
        <source>Topics above their agreed rate</source>
        <translation>Topics über der vereinbarten Rate</translation>
    </message>
    <message>
        <source>Counting messages a second</source>
        <translation>Nachrichten je Sekunde werden gezählt</translation>
    </message>
    <message>
        <source>The desk is locked. Type your password to unlock it.</source>
        <translation>Der Platz ist gesperrt. Geben Sie Ihr Passwort ein, um ihn zu entsperren.</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first.</source>
        <translation>Niemand ist angemeldet. Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>Your role may not %1. Ask somebody whose role allows it.</source>
        <translation>Ihre Rolle darf dies nicht: %1. Bitten Sie jemanden, dessen Rolle es darf.</translation>
    </message>
    <message>
        <source>Your role may not change brokers. An engineer or an administrator may.</source>
        <translation>Ihre Rolle darf Broker nicht ändern. Technische Leitung oder Administration dürfen es.</translation>
    </message>
    <message>
        <source>First steps, %1 of %2 done...</source>
        <comment>counts</comment>
        <translation>Erste Schritte, %1 von %2 getan ...</translation>
    </message>
    <message>
        <source>messages a second, over the last %1</source>
        <translation>Nachrichten je Sekunde, über die letzten %1</translation>
    </message>
</context>
<context>
    <name>andon::StatusLine</name>
    <message>
        <source>State of the list</source>
        <translation>Zustand der Liste</translation>
    </message>
    <message>
        <source>Selected alarms</source>
        <translation>Ausgewählte Alarme</translation>
    </message>
    <message>
        <source>Alarms by priority</source>
        <translation>Alarme nach Priorität</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key, what it does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>andon::StoreStrip</name>
    <message>
        <source>Store and queues</source>
        <translation>Speicher und Warteschlangen</translation>
    </message>
    <message>
        <source>Queue in memory</source>
        <translation>Warteschlange im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>most since the start %1 of %2</source>
        <translation>höchste seit dem Start %1 von %2</translation>
    </message>
    <message>
        <source>Message to judged sample, 99 of 100</source>
        <translation>Nachricht bis beurteilter Messwert, 99 von 100</translation>
    </message>
    <message>
        <source>worst %1</source>
        <translation>schlechteste %1</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>last %1 ago</source>
        <translation>zuletzt vor %1</translation>
    </message>
    <message>
        <source>%1 not saved</source>
        <translation>%1 nicht gespeichert</translation>
    </message>
    <message>
        <source>Values kept out</source>
        <translation>Zurückgehaltene Werte</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Data age, oldest stream</source>
        <translation>Datenalter, älteste Messreihe</translation>
    </message>
    <message>
        <source>no stream is silent for too long</source>
        <translation>keine Messreihe ist zu lange stumm</translation>
    </message>
    <message>
        <source>%1 %2, silent for too long: %3</source>
        <comment>asset, stream, count</comment>
        <translation>%1 %2, zu lange stumm: %3</translation>
    </message>
    <message>
        <source>Room of the store</source>
        <translation>Platz des Speichers</translation>
    </message>
    <message>
        <source>Alarms and actions</source>
        <translation>Alarme und Handlungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>%1 free on the disk</source>
        <translation>%1 frei auf dem Datenträger</translation>
    </message>
</context>
<context>
    <name>andon::StreamListModel</name>
    <message>
        <source>no sample yet</source>
        <translation>noch kein Messwert</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>wie es sein soll</translation>
    </message>
    <message>
        <source>normal %1 to %2</source>
        <translation>normal %1 bis %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>priority, limit</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>priority, limit</comment>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>value, priority of its alarm</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>was %1, is %2</source>
        <comment>first and last value of the trend</comment>
        <translation>war %1, ist %2</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Normal band, limits</source>
        <translation>Normalbereich, Grenzen</translation>
    </message>
    <message>
        <source>Last 30 minutes</source>
        <translation>Letzte 30 Minuten</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
</context>
<context>
    <name>andon::StreamTable</name>
    <message>
        <source>normal %1 to %2</source>
        <translation>normal %1 bis %2</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Messreihen</translation>
    </message>
    <message>
        <source>Columns of the streams</source>
        <translation>Spalten der Messreihen</translation>
    </message>
</context>
<context>
    <name>andon::TapBar</name>
    <message>
        <source>What was just done</source>
        <translation>Was eben getan wurde</translation>
    </message>
    <message>
        <source>Why it was a false alarm</source>
        <translation>Warum es ein Fehlalarm war</translation>
    </message>
    <message>
        <source>Sensor is wrong</source>
        <translation>Sensor ist falsch</translation>
    </message>
    <message>
        <source>Was being worked on</source>
        <translation>Daran wurde gearbeitet</translation>
    </message>
    <message>
        <source>Starting up</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>Limit too tight</source>
        <translation>Grenze zu eng</translation>
    </message>
    <message>
        <source>Known and harmless</source>
        <translation>Bekannt und harmlos</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses it. It is tried again by itself.</source>
        <translation>Noch nicht gespeichert: Die Platte nimmt es nicht an. Es wird von selbst wieder versucht.</translation>
    </message>
</context>
<context>
    <name>andon::TechnicianPage</name>
    <message>
        <source>Live alarms</source>
        <translation>Anstehende Alarme</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>Meine Arbeit</translation>
    </message>
    <message>
        <source>Open alarm</source>
        <translation>Geöffneter Alarm</translation>
    </message>
    <message>
        <source>Alarm cards</source>
        <translation>Alarmkarten</translation>
    </message>
    <message>
        <source>No broker is connected</source>
        <translation>Kein Broker ist verbunden</translation>
    </message>
    <message>
        <source>Nothing is wrong</source>
        <translation>Alles in Ordnung</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms, most urgent first</source>
        <translation>
            <numerusform>%n Alarm, dringendste zuerst</numerusform>
            <numerusform>%n Alarme, dringendste zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new, show</source>
        <translation>
            <numerusform>%n neuer, zeigen</numerusform>
            <numerusform>%n neue, zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline. Nothing was heard since the start.</source>
        <translation>Offline. Seit dem Start wurde nichts gehört.</translation>
    </message>
    <message>
        <source>Offline since %1. You see what was known then.</source>
        <translation>Offline seit %1. Sie sehen, was damals bekannt war.</translation>
    </message>
    <message>
        <source>Keep working: what you do is kept here.</source>
        <translation>Arbeiten Sie weiter: Was Sie tun, wird hier aufgehoben.</translation>
    </message>
    <message numerus="yes">
        <source>Keep working: %n actions wait to be saved.</source>
        <translation>
            <numerusform>Arbeiten Sie weiter: %n Handlung wartet auf das Speichern.</numerusform>
            <numerusform>Arbeiten Sie weiter: %n Handlungen warten auf das Speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>your tap is being saved</source>
        <translation>Ihr Tipp wird gespeichert</translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>Kein Alarm</translation>
    </message>
    <message>
        <source>What is raised comes here by itself, the most urgent first.</source>
        <translation>Was kommt, erscheint hier von selbst, das Dringendste zuerst.</translation>
    </message>
    <message numerus="yes">
        <source>%n more: open the list</source>
        <translation>
            <numerusform>%n weiterer: Liste öffnen</numerusform>
            <numerusform>%n weitere: Liste öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Neues zeigen</translation>
    </message>
    <message>
        <source>Open the alarm list</source>
        <translation>Alarmliste öffnen</translation>
    </message>
</context>
<context>
    <name>andon::TermEditor</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>is above</source>
        <translation>ist über</translation>
    </message>
    <message>
        <source>is far above (high-high)</source>
        <translation>ist weit über (hoch-hoch)</translation>
    </message>
    <message>
        <source>is below</source>
        <translation>ist unter</translation>
    </message>
    <message>
        <source>is far below (low-low)</source>
        <translation>ist weit unter (tief-tief)</translation>
    </message>
    <message>
        <source>rises by more than</source>
        <translation>steigt um mehr als</translation>
    </message>
    <message>
        <source>falls by more than</source>
        <translation>fällt um mehr als</translation>
    </message>
    <message>
        <source>changes by more than</source>
        <translation>ändert sich um mehr als</translation>
    </message>
    <message>
        <source>is above its reference by</source>
        <translation>liegt über seinem Bezug um</translation>
    </message>
    <message>
        <source>is below its reference by</source>
        <translation>liegt unter seinem Bezug um</translation>
    </message>
    <message>
        <source>is off its reference by</source>
        <translation>weicht vom Bezug ab um</translation>
    </message>
    <message>
        <source>a set point</source>
        <translation>ein Sollwert</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Was betrachtet wird</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Raised when it</source>
        <translation>Ausgelöst, wenn es</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Deadband</source>
        <translation>Totband</translation>
    </message>
    <message>
        <source>Rate of change</source>
        <translation>Änderungsrate</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Binnen</translation>
    </message>
    <message>
        <source>Measured over</source>
        <translation>Gemessen über</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Set point</source>
        <translation>Sollwert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, stream</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>andon::TopicForm</name>
    <message>
        <source>Numbers in quotes are numbers</source>
        <translation>Zahlen in Anführungszeichen sind Zahlen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Names in braces stand for one level each: plant/{area}/{asset}. {stream} names the stream.</source>
        <translation>Namen in Klammern stehen für je eine Ebene: plant/{area}/{asset}. {stream} nennt die Messreihe.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this topic</source>
        <translation>Dieses Topic entfernen</translation>
    </message>
    <message>
        <source>Shape and quality of service</source>
        <translation>Form und Zustellgüte</translation>
    </message>
    <message>
        <source>Shape of the payload</source>
        <translation>Form des Inhalts</translation>
    </message>
    <message>
        <source>How the JSON is built; &quot;whichever it is&quot; looks at each message.</source>
        <translation>Wie das JSON gebaut ist; „was immer es ist“ sieht jede Nachricht an.</translation>
    </message>
    <message>
        <source>Quality of service</source>
        <translation>Zustellgüte</translation>
    </message>
    <message>
        <source>1 and 2 are kept by the broker while a session is.</source>
        <translation>1 und 2 bewahrt der Broker, solange eine Sitzung besteht.</translation>
    </message>
    <message>
        <source>Asset and time</source>
        <translation>Asset und Zeit</translation>
    </message>
    <message>
        <source>Asset, where the topic names none</source>
        <translation>Asset, wo das Topic keines nennt</translation>
    </message>
    <message>
        <source>A name, or parts of the topic: {line}-{machine}.</source>
        <translation>Ein Name oder Teile des Topics: {line}-{machine}.</translation>
    </message>
    <message>
        <source>Key of the time</source>
        <translation>Schlüssel der Zeit</translation>
    </message>
    <message>
        <source>* finds the usual ones: ts, time, timestamp and others.</source>
        <translation>* findet die üblichen: ts, time, timestamp und andere.</translation>
    </message>
    <message>
        <source>Counter and agreed rate</source>
        <translation>Zähler und vereinbarte Rate</translation>
    </message>
    <message>
        <source>Key of a counter</source>
        <translation>Schlüssel eines Zählers</translation>
    </message>
    <message>
        <source>Grows by one a message; gaps are counted. Empty: there is none.</source>
        <translation>Wächst um eins je Nachricht; Lücken werden gezählt. Leer: es gibt keinen.</translation>
    </message>
    <message>
        <source>Agreed messages a second</source>
        <translation>Vereinbarte Nachrichten je Sekunde</translation>
    </message>
    <message>
        <source>All topics of this line together; more is marked. Empty: any.</source>
        <translation>Alle Topics dieser Zeile zusammen; mehr wird markiert. Leer: beliebig viele.</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Member that holds the values</source>
        <translation>Element, das die Werte enthält</translation>
    </message>
    <message>
        <source>Of the shape with a member for them; usually values.</source>
        <translation>Bei der Form mit einem Element dafür; meist values.</translation>
    </message>
    <message>
        <source>Between the parts of a name</source>
        <translation>Zwischen den Teilen eines Namens</translation>
    </message>
    <message>
        <source>A point or a slash: motor.temperature.</source>
        <translation>Ein Punkt oder ein Schrägstrich: motor.temperature.</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>andon::TopicsStep</name>
    <message>
        <source>Take</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topics</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Topic, as it will be read</source>
        <translation>Topic, wie es gelesen wird</translation>
    </message>
    <message>
        <source>{asset}, {area} and {stream} stand for one level each; correct what was guessed.</source>
        <translation>{asset}, {area} und {stream} stehen für je eine Ebene; berichtigen Sie, was geraten wurde.</translation>
    </message>
    <message>
        <source>Take these topics</source>
        <translation>Diese Topics nehmen</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>Save the broker with these topics</source>
        <translation>Broker mit diesen Topics speichern</translation>
    </message>
    <message>
        <source>Hear its topics</source>
        <translation>Seine Topics hören</translation>
    </message>
    <message>
        <source>What was heard</source>
        <translation>Was gehört wurde</translation>
    </message>
    <message>
        <source>Topics that there are</source>
        <translation>Vorhandene Topics</translation>
    </message>
    <message>
        <source>How they can be read</source>
        <translation>Wie sie gelesen werden können</translation>
    </message>
    <message>
        <source>An example as it came</source>
        <translation>Ein Beispiel, wie es kam</translation>
    </message>
    <message>
        <source>The example as it will be read</source>
        <translation>Das Beispiel, wie es gelesen wird</translation>
    </message>
    <message>
        <source>Write whole levels, names in braces, no wildcards.</source>
        <translation>Schreiben Sie ganze Ebenen, Namen in Klammern, keine Platzhalter.</translation>
    </message>
    <message>
        <source>It does not fit %1 any more.</source>
        <translation>Es passt nicht mehr zu %1.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Hears every topic for a moment and proposes how to read them. Nothing is stored.</source>
        <translation>Hört einen Augenblick alle Topics und schlägt vor, wie sie zu lesen sind. Nichts wird gespeichert.</translation>
    </message>
    <message>
        <source>Say where the broker is first.</source>
        <translation>Sagen Sie zuerst, wo der Broker ist.</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>Nicht mehr zuhören</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Noch einmal zuhören</translation>
    </message>
    <message>
        <source>Listen first; what is proposed can then be taken.</source>
        <translation>Hören Sie zuerst zu; was vorgeschlagen wird, kann dann genommen werden.</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Es wird gespeichert.</translation>
    </message>
    <message>
        <source>Nothing came. The devices may be silent, or publish to another broker. Listen again while one of them sends.</source>
        <translation>Es kam nichts. Die Geräte sind vielleicht stumm oder senden an einen anderen Broker. Hören Sie noch einmal zu, während eines sendet.</translation>
    </message>
    <message>
        <source>%1 messages on %2 topics in %3.</source>
        <comment>counts, time</comment>
        <translation>%1 Nachrichten auf %2 Topics in %3.</translation>
    </message>
    <message>
        <source>%1 more messages came on topics beyond those.</source>
        <translation>%1 weitere Nachrichten kamen auf anderen Topics.</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <comment>messages, retained</comment>
        <translation>%1, aufbewahrt</translation>
    </message>
    <message>
        <source>First steps: the topics that were heard</source>
        <translation>Erste Schritte: die gehörten Topics</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>Noch nicht gespeichert: der Datenträger verweigert es. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>Saved. The broker is being connected.</source>
        <translation>Gespeichert. Die Verbindung mit dem Broker wird aufgebaut.</translation>
    </message>
</context>
<context>
    <name>andon::TrendLane</name>
    <message>
        <source>High-high %1</source>
        <translation>Hoch-hoch %1</translation>
    </message>
    <message>
        <source>High %1</source>
        <translation>Hoch %1</translation>
    </message>
    <message>
        <source>Low-low %1</source>
        <translation>Tief-tief %1</translation>
    </message>
    <message>
        <source>Low %1</source>
        <translation>Tief %1</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, stream</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>stream, unit</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>Trend of %1</source>
        <translation>Trend von %1</translation>
    </message>
</context>
<context>
    <name>andon::TrendView</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>%1, %2, bad quality</source>
        <comment>time, value</comment>
        <translation>%1, %2, schlechte Güte</translation>
    </message>
    <message>
        <source>%1, %2, beyond %3</source>
        <comment>time, value, name of a limit</comment>
        <translation>%1, %2, jenseits von %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, value</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>andon::TrendsPage</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Drag or swipe to move, wheel or pinch to zoom. Keys on a trend: + and − zoom, Shift+← → move, Page Up and Page Down move by the whole range, ← → move the cursor.</source>
        <translation>Ziehen oder Wischen verschiebt, Rad oder zwei Finger zoomen. Tasten auf einem Trend: + und − zoomen, Umschalt+← → verschieben, Bild auf und Bild ab um den ganzen Zeitraum, ← → bewegen den Cursor.</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>No stream is shown</source>
        <translation>Keine Messreihe wird gezeigt</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Streams and range</source>
        <translation>Messreihen und Zeitraum</translation>
    </message>
    <message>
        <source>Add a stream</source>
        <translation>Messreihe hinzufügen</translation>
    </message>
    <message>
        <source>Add a stream: type a part of its name</source>
        <translation>Messreihe hinzufügen: einen Teil des Namens tippen</translation>
    </message>
    <message>
        <source>Streams of this name</source>
        <translation>Messreihen dieses Namens</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>8 h</source>
        <translation>8 h</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Span: %1</source>
        <translation>Spanne: %1</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Earlier by half of the range</source>
        <translation>Um den halben Zeitraum früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later by half of the range</source>
        <translation>Um den halben Zeitraum später</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Näher</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the trends as a picture</source>
        <translation>Die Trends als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy CSV</source>
        <translation>CSV kopieren</translation>
    </message>
    <message>
        <source>Copy what is shown as a table, CSV</source>
        <translation>Was gezeigt wird als Tabelle kopieren, CSV</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, stream</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No stream is called so.</source>
        <translation>So heißt keine Messreihe.</translation>
    </message>
    <message>
        <source>No stream is called “%1”.</source>
        <translation>Keine Messreihe heißt „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n streams stand below each other: the last one was replaced.</source>
        <translation>
            <numerusform>Höchstens %n Messreihe steht untereinander: die letzte wurde ersetzt.</numerusform>
            <numerusform>Höchstens %n Messreihen stehen untereinander: die letzte wurde ersetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type a part of its name above, or come here from an asset or an alarm.</source>
        <translation>Oben einen Teil des Namens tippen, oder von einer Anlage oder einem Alarm hierher kommen.</translation>
    </message>
    <message>
        <source>Show the most telling ones</source>
        <translation>Die aussagekräftigsten zeigen</translation>
    </message>
    <message>
        <source>There are no streams</source>
        <translation>Es gibt keine Messreihen</translation>
    </message>
    <message>
        <source>The site has none yet. Connect a broker on the page of brokers and sources.</source>
        <translation>Der Standort hat noch keine. Auf der Seite der Broker und Quellen einen Broker verbinden.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two times</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The trends are live; press to pause</source>
        <translation>Die Trends laufen mit; drücken, um anzuhalten</translation>
    </message>
    <message>
        <source>The trends are paused; press to go on</source>
        <translation>Die Trends sind angehalten; drücken, um weiterzulaufen</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>Die Tabelle ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why: what the predictors went by at any moment</source>
        <translation>Warum: Wonach sich die Prädiktoren zu jedem Zeitpunkt richteten</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, predictor</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>andon::TrialLine</name>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>time, reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Abgebrochen um %1</translation>
    </message>
    <message>
        <source>It was at: %1</source>
        <translation>Sie war bei: %1</translation>
    </message>
    <message>
        <source>The broker answers, %1</source>
        <comment>time</comment>
        <translation>Der Broker antwortet, %1</translation>
    </message>
</context>
<context>
    <name>andon::TuningApply</name>
    <message>
        <source>Apply</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück auf jetzt</translation>
    </message>
    <message>
        <source>What would be applied</source>
        <translation>Was übernommen würde</translation>
    </message>
    <message>
        <source>Reason of the change, required</source>
        <translation>Grund der Änderung, nötig</translation>
    </message>
    <message>
        <source>Reason of the change</source>
        <translation>Grund der Änderung</translation>
    </message>
    <message>
        <source>Your role may not change rules. A supervisor or an engineer may.</source>
        <translation>Ihre Rolle darf keine Regeln ändern. Schichtleitung oder Technik darf es.</translation>
    </message>
    <message>
        <source>No alarm is on the bench.</source>
        <translation>Kein Alarm ist auf dem Tuning-Platz.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>The change is on its way.</source>
        <translation>Die Änderung ist unterwegs.</translation>
    </message>
    <message>
        <source>Safety class: a second person has to agree</source>
        <translation>Sicherheitsklasse: eine zweite Person muss zustimmen</translation>
    </message>
    <message>
        <source>Not safety class: one person is enough</source>
        <translation>Keine Sicherheitsklasse: eine Person genügt</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Sagen Sie warum: der Grund bleibt bei der Änderung.</translation>
    </message>
    <message>
        <source>It is of the safety class: a second person has to agree to request %1.</source>
        <translation>Sie ist von der Sicherheitsklasse: eine zweite Person muss dem Antrag %1 zustimmen.</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>Noch nicht gespeichert: der Datenträger weigert sich. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>Applied. It judges from the next sample on.</source>
        <translation>Übernommen. Es urteilt ab dem nächsten Wert.</translation>
    </message>
    <message>
        <source>The terms of the trial cannot be meant. Correct what is framed.</source>
        <translation>Die Bedingungen der Probe können so nicht gemeint sein. Das Umrahmte berichtigen.</translation>
    </message>
    <message>
        <source>On trial. It judges from the next sample on, and is put back by itself when it does worse.</source>
        <translation>Auf Probe. Es urteilt ab dem nächsten Wert und wird von selbst zurückgenommen, wenn es schlechter ist.</translation>
    </message>
</context>
<context>
    <name>andon::TuningPage</name>
    <message>
        <source>Tuning bench</source>
        <translation>Tuning-Platz</translation>
    </message>
    <message>
        <source>Nothing to tune yet</source>
        <translation>Noch nichts einzustellen</translation>
    </message>
    <message>
        <source>Which day is shown</source>
        <translation>Welcher Tag gezeigt wird</translation>
    </message>
    <message>
        <source>Worst day</source>
        <translation>Schlimmster Tag</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>Tag davor</translation>
    </message>
    <message>
        <source>Day after</source>
        <translation>Tag danach</translation>
    </message>
    <message>
        <source>Signal and limit</source>
        <translation>Signal und Grenze</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How often each value occurs</source>
        <translation>Wie oft jeder Wert vorkommt</translation>
    </message>
    <message>
        <source>Alarms a day</source>
        <translation>Alarme je Tag</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>The price</source>
        <translation>Der Preis</translation>
    </message>
    <message>
        <source>How many labels there are</source>
        <translation>Wie viele Urteile es gibt</translation>
    </message>
    <message>
        <source>Before, after, price</source>
        <translation>Vorher, nachher, Preis</translation>
    </message>
    <message>
        <source>Alarm and range</source>
        <translation>Alarm und Zeitraum</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Alarm on the bench</source>
        <translation>Alarm auf dem Tuning-Platz</translation>
    </message>
    <message>
        <source>Replayed over</source>
        <translation>Nachgespielt über</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>Last %n days</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>What was replayed</source>
        <translation>Was nachgespielt wurde</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, rule</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose an alarm</source>
        <translation>Alarm wählen</translation>
    </message>
    <message>
        <source>No alarm is on the bench</source>
        <translation>Kein Alarm ist auf dem Tuning-Platz</translation>
    </message>
    <message>
        <source>Choose one above, or open the bench from an alarm, a rule or the most frequent alarms of the KPI.</source>
        <translation>Wählen Sie oben einen, oder öffnen Sie den Tuning-Platz von einem Alarm, einer Regel oder den häufigsten Alarmen der KPI.</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Die Vergangenheit wird gelesen</translation>
    </message>
    <message>
        <source>What was recorded is replayed.</source>
        <translation>Das Aufgezeichnete wird nachgespielt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>This alarm cannot be replayed here</source>
        <translation>Dieser Alarm kann hier nicht nachgespielt werden</translation>
    </message>
    <message>
        <source>Nothing is recorded</source>
        <translation>Nichts ist aufgezeichnet</translation>
    </message>
    <message>
        <source>The stream has no samples in this range. Choose a longer one.</source>
        <translation>Der Strom hat in diesem Zeitraum keine Werte. Wählen Sie einen längeren.</translation>
    </message>
    <message>
        <source>%1 samples replayed</source>
        <translation>%1 Werte nachgespielt</translation>
    </message>
    <message>
        <source>; %1 without data at the ends</source>
        <comment>added to a sentence</comment>
        <translation>; %1 ohne Daten an den Enden</translation>
    </message>
    <message>
        <source>; %1 late samples left out</source>
        <comment>added to a sentence</comment>
        <translation>; %1 verspätete Werte weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>; the clock was set back %n time(s)</source>
        <comment>added to a sentence</comment>
        <translation>
            <numerusform>; die Uhr wurde %n Mal zurückgestellt</numerusform>
            <numerusform>; die Uhr wurde %n Mal zurückgestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %n damaged part(s) left out</source>
        <comment>added to a sentence</comment>
        <translation>
            <numerusform>; %n beschädigter Teil weggelassen</numerusform>
            <numerusform>; %n beschädigte Teile weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>unit, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>As it is: %1</source>
        <translation>Wie es ist: %1</translation>
    </message>
    <message>
        <source>Whole plant</source>
        <translation>Ganze Anlage</translation>
    </message>
    <message>
        <source>Whole plant: what tuning would gain</source>
        <translation>Ganze Anlage: was Einstellen brächte</translation>
    </message>
</context>
<context>
    <name>andon::TuningReview</name>
    <message>
        <source>Search all alarms</source>
        <translation>Alle Alarme durchsuchen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>On the bench</source>
        <translation>Auf den Prüfstand</translation>
    </message>
    <message>
        <source>Whole plant</source>
        <translation>Ganze Anlage</translation>
    </message>
    <message>
        <source>Alarms by what tuning would gain</source>
        <translation>Alarme nach dem, was Einstellen brächte</translation>
    </message>
    <message>
        <source>Search of all alarms</source>
        <translation>Suche über alle Alarme</translation>
    </message>
    <message>
        <source>Whole plant: what tuning would gain</source>
        <translation>Ganze Anlage: was Einstellen brächte</translation>
    </message>
    <message>
        <source>Each may miss</source>
        <translation>Je Alarm verpasst höchstens</translation>
    </message>
    <message>
        <source>Search and its progress</source>
        <translation>Suche und ihr Fortschritt</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>What is searched</source>
        <translation>Was durchsucht wird</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Reason of the change, required; it stays for the next one</source>
        <translation>Grund der Änderung, nötig; er bleibt für die nächste stehen</translation>
    </message>
    <message>
        <source>Reason of the accepted changes</source>
        <translation>Grund der angenommenen Änderungen</translation>
    </message>
    <message>
        <source>A whole number from 0 is needed here.</source>
        <translation>Hier ist eine ganze Zahl ab 0 nötig.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Searches a better setting for one alarm after another, over the range above. Nothing is changed by it. The safety class is left as it is.</source>
        <translation>Sucht für einen Alarm nach dem anderen eine bessere Einstellung, über den Zeitraum oben. Dadurch wird nichts geändert. Die Sicherheitsklasse bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 of %2 searched, now %3</source>
        <comment>alarms</comment>
        <translation>%1 von %2 durchsucht, jetzt %3</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 alarms.</source>
        <translation>Angehalten nach %1 von %2 Alarmen.</translation>
    </message>
    <message>
        <source>%1 alarms searched.</source>
        <translation>%1 Alarme durchsucht.</translation>
    </message>
    <message>
        <source>No alarm would gain anything so far.</source>
        <translation>Bisher würde kein Alarm etwas gewinnen.</translation>
    </message>
    <message>
        <source>%1 alarms would gain: %2 of %3 activations a day less. The first %4 make %5 of it and are proposed as a batch.</source>
        <translation>%1 Alarme würden gewinnen: %2 von %3 Auslösungen am Tag weniger. Die ersten %4 machen %5 davon aus und werden als Auswahl vorgeschlagen.</translation>
    </message>
    <message>
        <source>As good as they can be: %1; too little to judge by: %2; not read: %3; left as they are: %4.</source>
        <translation>So gut, wie sie sein können: %1; zu wenig zum Urteilen: %2; nicht gelesen: %3; unverändert gelassen: %4.</translation>
    </message>
    <message>
        <source>Select an alarm first.</source>
        <translation>Zuerst einen Alarm wählen.</translation>
    </message>
    <message>
        <source>It is accepted already.</source>
        <translation>Das ist schon angenommen.</translation>
    </message>
    <message>
        <source>Your role may not change rules. A supervisor or an engineer may.</source>
        <translation>Ihre Rolle darf Regeln nicht ändern. Schichtleitung oder Technische Leitung dürfen es.</translation>
    </message>
    <message>
        <source>The change is on its way.</source>
        <translation>Die Änderung ist unterwegs.</translation>
    </message>
    <message>
        <source>Its rule is gone.</source>
        <translation>Seine Regel gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The rule was changed after the search. Search again.</source>
        <translation>Die Regel wurde nach der Suche geändert. Suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Say why: the reason is kept with the change.</source>
        <translation>Sagen Sie, warum: der Grund bleibt bei der Änderung.</translation>
    </message>
    <message>
        <source>The terms of the trial cannot be meant. Correct what is framed.</source>
        <translation>Die Bedingungen der Probe können so nicht gemeint sein. Das Umrahmte berichtigen.</translation>
    </message>
    <message>
        <source>A second person has to agree to it.</source>
        <translation>Eine zweite Person muss zustimmen.</translation>
    </message>
    <message>
        <source>Not saved yet: the disk refuses. It is tried again.</source>
        <translation>Noch nicht gespeichert: der Datenträger verweigert es. Es wird wieder versucht.</translation>
    </message>
    <message>
        <source>%1 is changed. The next one is shown.</source>
        <translation>%1 ist geändert. Der nächste wird gezeigt.</translation>
    </message>
</context>
<context>
    <name>andon::TuningSearch</name>
    <message>
        <source>Recommend</source>
        <translation>Empfehlen</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>What a setting costs</source>
        <translation>Was eine Einstellung kostet</translation>
    </message>
    <message>
        <source>What a recommendation must keep to</source>
        <translation>Woran sich eine Empfehlung halten muss</translation>
    </message>
    <message>
        <source>as now</source>
        <translation>wie jetzt</translation>
    </message>
    <message>
        <source>May miss</source>
        <translation>Darf verpassen</translation>
    </message>
    <message>
        <source>Mean delay at most</source>
        <translation>Mittlere Verspätung höchstens</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>A whole number from 0 is needed here.</source>
        <translation>Hier ist eine ganze Zahl ab 0 nötig.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>No alarm is on the bench.</source>
        <translation>Kein Alarm ist auf dem Tuning-Platz.</translation>
    </message>
    <message>
        <source>Nothing is recommended yet.</source>
        <translation>Noch ist nichts empfohlen.</translation>
    </message>
    <message>
        <source>Searching; it ends by itself after two minutes at most.</source>
        <translation>Es wird gesucht; es endet von selbst nach höchstens zwei Minuten.</translation>
    </message>
</context>
<context>
    <name>andon::TuningSettings</name>
    <message>
        <source>It cannot be below 0.</source>
        <translation>Es kann nicht unter 0 sein.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Deadband</source>
        <translation>Totband</translation>
    </message>
    <message>
        <source>On-delay</source>
        <translation>Einschaltverzögerung</translation>
    </message>
    <message>
        <source>Off-delay</source>
        <translation>Ausschaltverzögerung</translation>
    </message>
    <message>
        <source>Samples counted</source>
        <translation>Gezählte Werte</translation>
    </message>
    <message>
        <source>A whole number from 1 to %1 is needed here.</source>
        <translation>Hier ist eine ganze Zahl von 1 bis %1 nötig.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>counted within</source>
        <translation>gezählt innerhalb</translation>
    </message>
    <message>
        <source>Samples counted within</source>
        <translation>Werte gezählt innerhalb</translation>
    </message>
    <message>
        <source>It must be longer than 0.</source>
        <translation>Es muss länger als 0 sein.</translation>
    </message>
    <message>
        <source>off</source>
        <comment>count in window</comment>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>samples, window</comment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>andon::TuningTrial</name>
    <message>
        <source>On trial</source>
        <translation>Auf Probe</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>On trial: put back by itself when it does worse</source>
        <translation>Auf Probe: von selbst zurückgenommen, wenn es schlechter ist</translation>
    </message>
    <message>
        <source>Terms of the trial</source>
        <translation>Bedingungen der Probe</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Put back above, alarms a day</source>
        <translation>Zurück über, Alarme am Tag</translation>
    </message>
    <message>
        <source>Put back above, missed</source>
        <translation>Zurück über, verpasst</translation>
    </message>
    <message>
        <source>A trial lasts from an hour to 90 days.</source>
        <translation>Eine Probe dauert eine Stunde bis 90 Tage.</translation>
    </message>
    <message>
        <source>A number from 0 is needed here.</source>
        <translation>Hier ist eine Zahl ab 0 nötig.</translation>
    </message>
    <message>
        <source>A whole number from 0 is needed here.</source>
        <translation>Hier ist eine ganze Zahl ab 0 nötig.</translation>
    </message>
</context>
<context>
    <name>andon::TuningVersions</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What the replay said</source>
        <translation>Was die Wiedergabe sagte</translation>
    </message>
    <message>
        <source>Put it on the bench</source>
        <translation>Auf den Tuning-Platz</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Versions of the rule</source>
        <translation>Fassungen der Regel</translation>
    </message>
    <message>
        <source>What the chosen version has otherwise</source>
        <translation>Was die gewählte Fassung anders hat</translation>
    </message>
    <message>
        <source>Reading the versions.</source>
        <translation>Die Fassungen werden gelesen.</translation>
    </message>
    <message>
        <source>taken out of the site</source>
        <translation>aus dem Standort genommen</translation>
    </message>
    <message>
        <source>cannot be replayed</source>
        <translation>nicht nachspielbar</translation>
    </message>
    <message>
        <source>It is what the rule is now.</source>
        <translation>So ist die Regel jetzt.</translation>
    </message>
    <message>
        <source>Against the rule now: %1.</source>
        <translation>Gegenüber der Regel jetzt: %1.</translation>
    </message>
    <message>
        <source>The rule was no part of the site.</source>
        <translation>Die Regel gehörte nicht zum Standort.</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Zuerst eine Fassung wählen.</translation>
    </message>
    <message>
        <source>This version cannot be replayed.</source>
        <translation>Diese Fassung kann nicht nachgespielt werden.</translation>
    </message>
</context>
<context>
    <name>andon::UndoBar</name>
    <message>
        <source>Undo %1 s</source>
        <comment>seconds left</comment>
        <translation>Rückgängig %1 s</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>andon::UnitPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Its alarms</source>
        <translation>Seine Alarme</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Teilanlage</translation>
    </message>
    <message>
        <source>Unit and filter</source>
        <translation>Teilanlage und Filter</translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>Zurück zur Übersicht</translation>
    </message>
    <message>
        <source>List the alarms of this unit</source>
        <translation>Alarme dieser Teilanlage auflisten</translation>
    </message>
    <message>
        <source>Filter assets</source>
        <translation>Assets filtern</translation>
    </message>
    <message>
        <source>Filter assets by name</source>
        <translation>Assets nach Name filtern</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Most urgent alarm</source>
        <translation>Dringendster Alarm</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Assets</translation>
    </message>
    <message>
        <source>No asset</source>
        <translation>Kein Asset</translation>
    </message>
    <message>
        <source>Assets of the unit</source>
        <translation>Assets der Teilanlage</translation>
    </message>
    <message>
        <source>No unit chosen</source>
        <translation>Keine Teilanlage gewählt</translation>
    </message>
    <message>
        <source>Choose an area on the overview or in the asset tree.</source>
        <translation>Wählen Sie einen Bereich in der Übersicht oder im Asset-Baum.</translation>
    </message>
    <message>
        <source>No asset fits the filter</source>
        <translation>Kein Asset passt zum Filter</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No asset in this area</source>
        <translation>Kein Asset in diesem Bereich</translation>
    </message>
    <message>
        <source>The file areas.toml of the site names none.</source>
        <translation>Die Datei areas.toml des Standorts nennt keines.</translation>
    </message>
    <message>
        <source>By health</source>
        <translation>Nach Zustand</translation>
    </message>
    <message>
        <source>List all assets of the plant by their health, the worst first</source>
        <translation>Alle Anlagen der Fabrik nach Zustand auflisten, die schlechtesten zuerst</translation>
    </message>
</context>
<context>
    <name>andon::UnlockBar</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Andere Person</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>Der Platz ist gesperrt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation>Als andere Person anmelden</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Locked by %1. Alarms stay in sight, commands wait.</source>
        <translation>Gesperrt von %1. Alarme bleiben in Sicht, Befehle warten.</translation>
    </message>
    <message>
        <source>The password is being checked.</source>
        <translation>Das Passwort wird geprüft.</translation>
    </message>
</context>
<context>
    <name>andon::ViolationsPane</name>
    <message>
        <source>Broken contracts, by asset</source>
        <translation>Gebrochene Verträge, nach Asset</translation>
    </message>
    <message>
        <source>Show all assets</source>
        <translation>Alle Assets zeigen</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>What is broken</source>
        <translation>Was gebrochen ist</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Last example</source>
        <translation>Letztes Beispiel</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Broken contracts</source>
        <translation>Gebrochene Verträge</translation>
    </message>
    <message>
        <source>Broken contracts, by asset and reason</source>
        <translation>Gebrochene Verträge, nach Asset und Grund</translation>
    </message>
    <message>
        <source>No broken contract</source>
        <translation>Kein gebrochener Vertrag</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Broken contract of %1</source>
        <translation>Gebrochener Vertrag von %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Every contract is kept</source>
        <translation>Jeder Vertrag wird eingehalten</translation>
    </message>
    <message>
        <source>Values that are out of range, of another type or in another rhythm than their stream promises are counted here.</source>
        <translation>Werte außerhalb des Bereichs, von anderem Typ oder in anderem Takt, als ihre Messreihe zusagt, werden hier gezählt.</translation>
    </message>
</context>
<context>
    <name>andon::WaitSpread</name>
    <message>
        <source>Time to acknowledge</source>
        <translation>Zeit bis zum Quittieren</translation>
    </message>
    <message>
        <source>%1: median %2, nine of ten within %3</source>
        <translation>%1: Median %2, neun von zehn in %3</translation>
    </message>
</context>
<context>
    <name>andon::WhyPane</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Predictors that can be asked</source>
        <translation>Prädiktoren, die befragt werden können</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <comment>asset, predictor</comment>
        <translation>%1 befragen</translation>
    </message>
    <message>
        <source>No predictor watches the assets that are shown. Add a stream of an asset that has one.</source>
        <translation>Kein Prädiktor überwacht die gezeigten Assets. Fügen Sie einen Messwert eines Assets hinzu, das einen hat.</translation>
    </message>
    <message>
        <source>Asking the history …</source>
        <translation>Die Historie wird befragt …</translation>
    </message>
    <message>
        <source>← speaks against the alarm, speaks for it →. By %1.</source>
        <comment>predictor, version</comment>
        <translation>← spricht gegen den Alarm, spricht dafür →. Von %1.</translation>
    </message>
    <message>
        <source>What speaks for the alarm is stacked above the line, what speaks against it below. Click a moment to read why.</source>
        <translation>Was für den Alarm spricht, steht über der Linie, was dagegen spricht, darunter. Ein Klick auf einen Zeitpunkt sagt, warum.</translation>
    </message>
</context>
<context>
    <name>andon::words</name>
    <message>
        <source>1 stream</source>
        <translation>1 Messreihe</translation>
    </message>
    <message>
        <source>%1 streams</source>
        <translation>%1 Messreihen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>asset, its streams</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, 1 new stream</source>
        <comment>asset</comment>
        <translation>%1, 1 neue Messreihe</translation>
    </message>
    <message>
        <source>%1, %2 new streams</source>
        <comment>asset</comment>
        <translation>%1, %2 neue Messreihen</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>no number so far</source>
        <translation>bisher keine Zahl</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>name, area</comment>
        <translation>%1, in %2</translation>
    </message>
    <message>
        <source>none</source>
        <comment>kind of an asset</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>1 rule</source>
        <translation>1 Regel</translation>
    </message>
    <message>
        <source>%1 rules</source>
        <translation>%1 Regeln</translation>
    </message>
    <message>
        <source>new to its kind</source>
        <translation>neu in seiner Art</translation>
    </message>
    <message>
        <source>%1, %2 of %3 as others</source>
        <translation>%1, %2 von %3 wie andere</translation>
    </message>
    <message>
        <source>%1, %2 of %3 streams</source>
        <translation>%1, %2 von %3 Messreihen</translation>
    </message>
    <message>
        <source>by its name only</source>
        <translation>nur nach seinem Namen</translation>
    </message>
    <message>
        <source>Heard once, at %1.</source>
        <translation>Einmal gehört, um %1.</translation>
    </message>
    <message>
        <source>Heard %1 times from %2 to %3.</source>
        <translation>%1-mal gehört, von %2 bis %3.</translation>
    </message>
    <message>
        <source>Nothing of its kind has these streams yet.</source>
        <translation>Noch nichts seiner Art hat diese Messreihen.</translation>
    </message>
    <message>
        <source>Others of its kind have %1 of these %2 streams.</source>
        <translation>Andere seiner Art haben %1 dieser %2 Messreihen.</translation>
    </message>
    <message>
        <source>Of the %1 streams of a %2, %3 are heard: %4 sure.</source>
        <comment>number, kind, number, percent</comment>
        <translation>Von den %1 Messreihen (%2) werden %3 gehört: zu %4 sicher.</translation>
    </message>
    <message>
        <source>The kind is a guess by its name.</source>
        <translation>Die Art ist nach dem Namen geraten.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>keine Einheit</translation>
    </message>
    <message>
        <source>every %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>1 new asset</source>
        <translation>1 neues Asset</translation>
    </message>
    <message>
        <source>%1 new assets</source>
        <translation>%1 neue Assets</translation>
    </message>
    <message>
        <source>1 asset with more streams</source>
        <translation>1 Asset mit mehr Messreihen</translation>
    </message>
    <message>
        <source>%1 assets with more streams</source>
        <translation>%1 Assets mit mehr Messreihen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>work order</source>
        <translation>Arbeitsauftrag</translation>
    </message>
    <message>
        <source>until it returns</source>
        <translation>bis er geht</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>zugestimmt</translation>
    </message>
    <message>
        <source>turned down</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>0 or 1</source>
        <translation>0 oder 1</translation>
    </message>
    <message>
        <source>Of another type</source>
        <translation>Von anderem Typ</translation>
    </message>
    <message>
        <source>Not a finite number</source>
        <translation>Keine endliche Zahl</translation>
    </message>
    <message>
        <source>Out of range</source>
        <translation>Außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Too fast</source>
        <translation>Zu schnell</translation>
    </message>
    <message>
        <source>Too slow</source>
        <translation>Zu langsam</translation>
    </message>
    <message>
        <source>one value in %1</source>
        <translation>ein Wert in %1</translation>
    </message>
    <message>
        <source>a finite number</source>
        <translation>eine endliche Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Alarms per 10 min</source>
        <translation>Alarme je 10 min</translation>
    </message>
    <message>
        <source>target ≤ %1, at most %2</source>
        <translation>Ziel ≤ %1, höchstens %2</translation>
    </message>
    <message>
        <source>Annunciated alarms divided by the ten-minute periods from the first to the last, empty ones counted, for one operator. What was raised on the shelf, suppressed or out of service is left out.</source>
        <translation>Gemeldete Alarme geteilt durch die Zehn-Minuten-Abschnitte vom ersten bis zum letzten, leere mitgezählt, für einen Bedienplatz. Was zurückgestellt, unterdrückt oder außer Betrieb ausgelöst wurde, ist weggelassen.</translation>
    </message>
    <message>
        <source>Time in flood</source>
        <translation>Zeit in der Flut</translation>
    </message>
    <message>
        <source>target &lt; %1, floods: %2</source>
        <translation>Ziel &lt; %1, Fluten: %2</translation>
    </message>
    <message>
        <source>Share of all ten-minute periods that lie in a flood. A period with more than 10 alarms starts one, the first below 5 ends it.</source>
        <translation>Anteil aller Zehn-Minuten-Abschnitte, die in einer Flut liegen. Ein Abschnitt mit mehr als 10 Alarmen beginnt eine, der erste unter 5 beendet sie.</translation>
    </message>
    <message>
        <source>Largest in 10 min</source>
        <translation>Höchstzahl in 10 min</translation>
    </message>
    <message>
        <source>target ≤ %1</source>
        <translation>Ziel ≤ %1</translation>
    </message>
    <message>
        <source>The most alarms in any ten-minute period by the clock. More than ten in ten minutes is more than one person can deal with.</source>
        <translation>Die meisten Alarme in einem Zehn-Minuten-Abschnitt der Uhr. Mehr als zehn in zehn Minuten ist mehr, als eine Person bewältigt.</translation>
    </message>
    <message>
        <source>10 most frequent</source>
        <translation>10 häufigste</translation>
    </message>
    <message>
        <source>Share of all activations that come from the ten most frequent alarms. They are where tuning gains most.</source>
        <translation>Anteil aller Auslösungen, die von den zehn häufigsten Alarmen kommen. Dort gewinnt das Einstellen am meisten.</translation>
    </message>
    <message>
        <source>Chattering alarms</source>
        <translation>Flatternde Alarme</translation>
    </message>
    <message>
        <source>target 0, %1 of all</source>
        <translation>Ziel 0, %1 von allen</translation>
    </message>
    <message>
        <source>Alarms that were raised three times within 60 seconds at least once. A deadband or a delay cures most of them.</source>
        <translation>Alarme, die mindestens einmal dreimal innerhalb von 60 Sekunden ausgelöst wurden. Ein Totband oder eine Verzögerung heilt die meisten.</translation>
    </message>
    <message>
        <source>Fleeting, under 10 s</source>
        <translation>Flüchtig, unter 10 s</translation>
    </message>
    <message>
        <source>target 0</source>
        <translation>Ziel 0</translation>
    </message>
    <message>
        <source>Activations that returned within 10 seconds, before anybody could act. An on-delay cures most of them.</source>
        <translation>Auslösungen, die innerhalb von 10 Sekunden gingen, ehe jemand handeln konnte. Eine Einschaltverzögerung heilt die meisten.</translation>
    </message>
    <message>
        <source>Stale, over 24 h</source>
        <translation>Stehend, über 24 h</translation>
    </message>
    <message>
        <source>target &lt; %1, active now: %2</source>
        <translation>Ziel &lt; %1, jetzt aktiv: %2</translation>
    </message>
    <message>
        <source>Activations that lasted longer than 24 hours. What is active for so long asks for no action and hides the next alarm.</source>
        <translation>Auslösungen, die länger als 24 Stunden dauerten. Was so lange aktiv ist, verlangt keine Handlung und verdeckt den nächsten Alarm.</translation>
    </message>
    <message>
        <source>Acknowledged after</source>
        <translation>Quittiert nach</translation>
    </message>
    <message>
        <source>median; 95 % within %1</source>
        <translation>Median; 95 % innerhalb von %1</translation>
    </message>
    <message>
        <source>nothing was acknowledged</source>
        <translation>nichts wurde quittiert</translation>
    </message>
    <message>
        <source>From the activation to a person&apos;s acknowledgement, of those that were acknowledged. There is no target for it.</source>
        <translation>Von der Auslösung bis zur Quittierung durch eine Person, von denen, die quittiert wurden. Dafür gibt es kein Ziel.</translation>
    </message>
    <message>
        <source>%1 now</source>
        <comment>activations</comment>
        <translation>%1 jetzt</translation>
    </message>
    <message>
        <source>%1 with the bare limit</source>
        <comment>activations</comment>
        <translation>%1 mit der bloßen Grenze</translation>
    </message>
    <message>
        <source>%1 with the deadband</source>
        <comment>activations</comment>
        <translation>%1 mit dem Totband</translation>
    </message>
    <message>
        <source>%1 with samples counted</source>
        <comment>activations</comment>
        <translation>%1 mit gezählten Werten</translation>
    </message>
    <message>
        <source>%1 with the on-delay</source>
        <comment>activations</comment>
        <translation>%1 mit der Einschaltverzögerung</translation>
    </message>
    <message>
        <source>%1 with the off-delay</source>
        <comment>activations</comment>
        <translation>%1 mit der Ausschaltverzögerung</translation>
    </message>
    <message>
        <source>Alarms a day</source>
        <translation>Alarme je Tag</translation>
    </message>
    <message>
        <source>Alarms in all</source>
        <translation>Alarme insgesamt</translation>
    </message>
    <message>
        <source>An operator, in 10 min</source>
        <translation>Ein Bedienplatz, in 10 min</translation>
    </message>
    <message>
        <source>target ≤ 1</source>
        <translation>Ziel ≤ 1</translation>
    </message>
    <message>
        <source>Largest number in 10 min</source>
        <translation>Höchstzahl in 10 min</translation>
    </message>
    <message>
        <source>target ≤ 10</source>
        <translation>Ziel ≤ 10</translation>
    </message>
    <message>
        <source>While chattering</source>
        <translation>Beim Flattern</translation>
    </message>
    <message>
        <source>Time in alarm</source>
        <translation>Zeit im Alarm</translation>
    </message>
    <message>
        <source>Site: time in flood</source>
        <translation>Werk: Zeit in der Flut</translation>
    </message>
    <message>
        <source>target &lt; 1 %</source>
        <translation>Ziel &lt; 1 %</translation>
    </message>
    <message>
        <source>Share of the site&apos;s alarms</source>
        <translation>Anteil an den Alarmen des Werks</translation>
    </message>
    <message>
        <source>%1 found, %2 missed</source>
        <comment>true alarms</comment>
        <translation>%1 gefunden, %2 verpasst</translation>
    </message>
    <message>
        <source>none</source>
        <comment>delayed alarms</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1, median %2, worst %3</source>
        <comment>delayed alarms</comment>
        <translation>%1, Median %2, schlimmstens %3</translation>
    </message>
    <message>
        <source>True alarms, labelled %1</source>
        <translation>Echte Alarme, beurteilt: %1</translation>
    </message>
    <message>
        <source>Raised later than it began</source>
        <translation>Später ausgelöst, als es begann</translation>
    </message>
    <message>
        <source>False alarms and nuisances, labelled %1</source>
        <translation>Fehlalarme und lästige, beurteilt: %1</translation>
    </message>
    <message>
        <source>%1 raised</source>
        <translation>%1 ausgelöst</translation>
    </message>
    <message>
        <source>Without a label</source>
        <translation>Ohne Urteil</translation>
    </message>
    <message>
        <source>%1, nobody has judged them</source>
        <translation>%1, niemand hat sie beurteilt</translation>
    </message>
    <message>
        <source>%1 of %2 recorded alarms carry a label.</source>
        <translation>%1 von %2 aufgezeichneten Alarmen tragen ein Urteil.</translation>
    </message>
    <message>
        <source>People disagree on %1.</source>
        <translation>Uneinig ist man sich bei %1.</translation>
    </message>
    <message>
        <source>None is labelled true, so nobody can say what would be missed: judge some in the alarm&apos;s detail.</source>
        <translation>Keiner ist als echt beurteilt, also kann niemand sagen, was verpasst würde: beurteilen Sie einige in den Einzelheiten des Alarms.</translation>
    </message>
    <message>
        <source>With %1 true alarms the missed share is known only as up to %2 (95 %).</source>
        <translation>Mit %1 echten Alarmen ist der verpasste Anteil nur bis %2 bekannt (95 %).</translation>
    </message>
    <message>
        <source>%1&#xa0;%2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>deadband %1</source>
        <translation>Totband %1</translation>
    </message>
    <message>
        <source>%1 samples within %2</source>
        <translation>%1 Werte innerhalb von %2</translation>
    </message>
    <message>
        <source>on-delay %1</source>
        <translation>Einschaltverzögerung %1</translation>
    </message>
    <message>
        <source>off-delay %1</source>
        <translation>Ausschaltverzögerung %1</translation>
    </message>
    <message>
        <source>Proposed: %1.</source>
        <translation>Vorgeschlagen: %1.</translation>
    </message>
    <message>
        <source>Activations: %1.</source>
        <translation>Auslösungen: %1.</translation>
    </message>
    <message>
        <source>The value stays beyond the present limit for %1 (median of %2 times) and is back there after %3.</source>
        <translation>Der Wert bleibt %1 jenseits der jetzigen Grenze (Median von %2 Malen) und ist nach %3 wieder dort.</translation>
    </message>
    <message>
        <source>%1 of these times are shorter than the on-delay and raise nothing.</source>
        <translation>%1 dieser Male sind kürzer als die Einschaltverzögerung und lösen nichts aus.</translation>
    </message>
    <message>
        <source>%1 of the returns last less than the off-delay and no longer end the alarm.</source>
        <translation>%1 der Rückkehren dauern kürzer als die Ausschaltverzögerung und beenden den Alarm nicht mehr.</translation>
    </message>
    <message>
        <source>Chosen without a part of the history and judged on it, %1 times: %2 activations an hour (90 %: %3 to %4) instead of %5, %6 of %7 events found.</source>
        <translation>Ohne einen Teil der Vergangenheit gewählt und an ihm beurteilt, %1 Mal: %2 Auslösungen je Stunde (90 %: %3 bis %4) statt %5, %6 von %7 Ereignissen gefunden.</translation>
    </message>
    <message>
        <source>Nothing is labelled true: the %1 times in which the present limit was passed for long are taken for it, and the limit stays.</source>
        <translation>Nichts ist als echt beurteilt: die %1 Male, in denen die jetzige Grenze lange überschritten war, gelten dafür, und die Grenze bleibt.</translation>
    </message>
    <message>
        <source>The history is too short to judge by: %1 hours. At least %2 samples, and without labels at least 24 hours, are needed.</source>
        <translation>Die Vergangenheit ist zu kurz, um danach zu urteilen: %1 Stunden. Mindestens %2 Werte und ohne Urteile mindestens 24 Stunden sind nötig.</translation>
    </message>
    <message>
        <source>Too few alarms are labelled true to judge by: at least %1 are needed.</source>
        <translation>Zu wenige Alarme sind als echt beurteilt: mindestens %1 sind nötig.</translation>
    </message>
    <message>
        <source>Nothing is labelled true, and the limit was passed for long fewer than %1 times: label some alarms first.</source>
        <translation>Nichts ist als echt beurteilt, und die Grenze war seltener als %1 Mal lange überschritten: beurteilen Sie zuerst einige Alarme.</translation>
    </message>
    <message>
        <source>The alarm was raised only %1 times: at least %2 are needed where nothing is labelled.</source>
        <translation>Der Alarm wurde nur %1 Mal ausgelöst: mindestens %2 sind nötig, wo nichts beurteilt ist.</translation>
    </message>
    <message>
        <source>No setting keeps to these constraints. Allow a missed alarm or a longer delay.</source>
        <translation>Keine Einstellung hält sich daran. Erlauben Sie einen verpassten Alarm oder eine längere Verspätung.</translation>
    </message>
    <message>
        <source>The search took too long and was stopped. Choose a shorter range.</source>
        <translation>Die Suche dauerte zu lange und wurde angehalten. Wählen Sie einen kürzeren Zeitraum.</translation>
    </message>
    <message>
        <source>This rule is not one limit of one stream. Change it on the page of rules.</source>
        <translation>Diese Regel ist nicht eine Grenze eines Stroms. Ändern Sie sie auf der Seite der Regeln.</translation>
    </message>
    <message>
        <source>The limits of this rule hang on an operating mode. Change it on the page of rules.</source>
        <translation>Die Grenzen dieser Regel hängen an einer Betriebsart. Ändern Sie sie auf der Seite der Regeln.</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>label of an alarm</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>true alarm</source>
        <comment>label of an alarm</comment>
        <translation>echter Alarm</translation>
    </message>
    <message>
        <source>false alarm</source>
        <comment>label of an alarm</comment>
        <translation>Fehlalarm</translation>
    </message>
    <message>
        <source>nuisance</source>
        <comment>label of an alarm</comment>
        <translation>lästig</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>a value</comment>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>a text that was never seen</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>above its usual %1</source>
        <comment>range</comment>
        <translation>über den üblichen %1</translation>
    </message>
    <message>
        <source>below its usual %1</source>
        <comment>range</comment>
        <translation>unter den üblichen %1</translation>
    </message>
    <message>
        <source>within its usual %1</source>
        <comment>range</comment>
        <translation>im üblichen Bereich von %1</translation>
    </message>
    <message>
        <source>above the expected %1</source>
        <comment>range</comment>
        <translation>über den erwarteten %1</translation>
    </message>
    <message>
        <source>below the expected %1</source>
        <comment>range</comment>
        <translation>unter den erwarteten %1</translation>
    </message>
    <message>
        <source>within the expected %1</source>
        <comment>range</comment>
        <translation>im erwarteten Bereich von %1</translation>
    </message>
    <message>
        <source>rising %1 a minute</source>
        <translation>steigt um %1 je Minute</translation>
    </message>
    <message>
        <source>falling %1 a minute</source>
        <translation>fällt um %1 je Minute</translation>
    </message>
    <message>
        <source>%1 fell to %2 (was %3)</source>
        <comment>stream, value, value</comment>
        <translation>%1 auf %2 fiele (war %3)</translation>
    </message>
    <message>
        <source>%1 rose to %2 (was %3)</source>
        <comment>stream, value, value</comment>
        <translation>%1 auf %2 stiege (war %3)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>stream, what is known of it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>stream, what is known of it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is %2; no single input stands out.</source>
        <comment>predictor, output</comment>
        <translation>%1: %2; keine einzelne Größe sticht hervor.</translation>
    </message>
    <message>
        <source>%1 is %2, above all since %3.</source>
        <comment>predictor, output, reasons</comment>
        <translation>%1: %2, vor allem wegen %3.</translation>
    </message>
    <message>
        <source>; and </source>
        <comment>between reasons</comment>
        <translation>; und </translation>
    </message>
    <message>
        <source>No change of one or two inputs would have cleared it.</source>
        <translation>Keine Änderung von einer oder zwei Größen hätte ihn beendet.</translation>
    </message>
    <message>
        <source>No change of one or two inputs within their usual ranges would have cleared it.</source>
        <translation>Keine Änderung von einer oder zwei Größen in ihrem üblichen Bereich hätte ihn beendet.</translation>
    </message>
    <message>
        <source>Would clear if %1, all else as it was.</source>
        <translation>Würde enden, wenn %1 und alles andere bliebe, wie es war.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between changes</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>%1, alarm above %2</source>
        <comment>output, limit</comment>
        <translation>%1, Alarm über %2</translation>
    </message>
    <message>
        <source>%1, alarm below %2</source>
        <comment>output, limit</comment>
        <translation>%1, Alarm unter %2</translation>
    </message>
    <message numerus="yes">
        <source>About one false alarm in %n day(s) for an asset.</source>
        <translation>
            <numerusform>Etwa ein Fehlalarm je Tag und Anlage.</numerusform>
            <numerusform>Etwa ein Fehlalarm in %n Tagen je Anlage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About one false alarm in %n hour(s) for an asset.</source>
        <translation>
            <numerusform>Etwa ein Fehlalarm je Stunde und Anlage.</numerusform>
            <numerusform>Etwa ein Fehlalarm in %n Stunden je Anlage.</numerusform>
        </translation>
    </message>
    <message>
        <source>On data that it had not seen, %1 of its warnings were right and it found %2 of what happened.</source>
        <comment>share, share</comment>
        <translation>Auf Daten, die er nicht kannte, waren %1 seiner Warnungen richtig, und er fand %2 der Ereignisse.</translation>
    </message>
    <message>
        <source>Learned from %1 rows; had watched this asset for %2.</source>
        <comment>number, time</comment>
        <translation>Gelernt aus %1 Zeilen; hatte diese Anlage seit %2 beobachtet.</translation>
    </message>
    <message>
        <source>%1, package %2</source>
        <comment>predictor, version</comment>
        <translation>%1, Paket %2</translation>
    </message>
    <message>
        <source>%1, package %2, contract %3</source>
        <comment>predictor, version, contract</comment>
        <translation>%1, Paket %2, Vertrag %3</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>judgement, note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>still stands</source>
        <translation>steht noch an</translation>
    </message>
    <message>
        <source>Early shift</source>
        <translation>Frühschicht</translation>
    </message>
    <message>
        <source>Late shift</source>
        <translation>Spätschicht</translation>
    </message>
    <message>
        <source>Night shift</source>
        <translation>Nachtschicht</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>Acknowledged after, median</source>
        <translation>Quittiert nach, Median</translation>
    </message>
    <message>
        <source>above %1 alarms a day</source>
        <translation>über %1 Alarmen am Tag</translation>
    </message>
    <message>
        <source>with more than %1 true alarms missed</source>
        <translation>mit mehr als %1 verpassten wahren Alarmen</translation>
    </message>
    <message>
        <source>found more than %1 later on average</source>
        <translation>im Mittel um mehr als %1 später gefunden</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, oder </translation>
    </message>
    <message>
        <source>rolled back: nobody could tell whether its terms held</source>
        <translation>zurückgenommen: niemand konnte sagen, ob die Bedingungen hielten</translation>
    </message>
    <message>
        <source>kept: its terms held to the end</source>
        <translation>behalten: die Bedingungen hielten bis zum Ende</translation>
    </message>
    <message>
        <source>rolled back: %1 alarms a day, at most %2 were allowed</source>
        <translation>zurückgenommen: %1 Alarme am Tag, höchstens %2 waren erlaubt</translation>
    </message>
    <message>
        <source>rolled back: %1 true alarms missed, at most %2 were allowed</source>
        <translation>zurückgenommen: %1 wahre Alarme verpasst, höchstens %2 waren erlaubt</translation>
    </message>
    <message>
        <source>rolled back: found %1 later on average, at most %2 was allowed</source>
        <translation>zurückgenommen: im Mittel um %1 später gefunden, höchstens %2 war erlaubt</translation>
    </message>
    <message>
        <source>On trial until %1: put back %2.</source>
        <translation>Auf Probe bis %1: zurückgenommen %2.</translation>
    </message>
    <message>
        <source>Its trial ended at %1, %2.</source>
        <translation>Die Probe endete am %1, %2.</translation>
    </message>
    <message>
        <source>%1 alarms a day instead of %2, %3 of %4 true alarms found, over %5 days</source>
        <translation>%1 Alarme am Tag statt %2, %3 von %4 wahren Alarmen gefunden, über %5 Tage</translation>
    </message>
    <message>
        <source>%1 alarms a day instead of %2, %3 of %4 events found, over %5 days</source>
        <translation>%1 Alarme am Tag statt %2, %3 von %4 Ereignissen gefunden, über %5 Tage</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 %2 statt %3</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>deadband</source>
        <translation>Totband</translation>
    </message>
    <message>
        <source>on-delay</source>
        <translation>Einschaltverzögerung</translation>
    </message>
    <message>
        <source>off-delay</source>
        <translation>Ausschaltverzögerung</translation>
    </message>
    <message>
        <source>every sample</source>
        <translation>jeder Wert</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>other parts of the rule</source>
        <translation>andere Teile der Regel</translation>
    </message>
    <message>
        <source>Andon itself</source>
        <translation>Andon selbst</translation>
    </message>
    <message>
        <source>The limit of this rule is its predictor&apos;s, and the predictor does not run.</source>
        <translation>Die Grenze dieser Regel ist die ihres Prädiktors, und der Prädiktor läuft nicht.</translation>
    </message>
    <message>
        <source>Data quality: all values of %1 could be judged by</source>
        <comment>sensor</comment>
        <translation>Datenqualität: Nach allen Werten von %1 konnte geurteilt werden</translation>
    </message>
    <message>
        <source>Data quality: %1 was silent or not to be trusted for %2 of the last day</source>
        <comment>sensor, share</comment>
        <translation>Datenqualität: %1 schwieg oder war nicht glaubwürdig während %2 des letzten Tages</translation>
    </message>
    <message>
        <source>Data quality: %1 was not to be trusted for %2 of the last day</source>
        <comment>sensor, share</comment>
        <translation>Datenqualität: %1 war nicht glaubwürdig während %2 des letzten Tages</translation>
    </message>
    <message>
        <source>Data quality: %1 was not to be trusted for %2 of the last day, last: %3</source>
        <comment>sensor, share, fault</comment>
        <translation>Datenqualität: %1 war nicht glaubwürdig während %2 des letzten Tages, zuletzt: %3</translation>
    </message>
    <message>
        <source>Sensor drift: %1 lies %2 of its band below what the others tell of it</source>
        <comment>sensor, share</comment>
        <translation>Sensordrift: %1 liegt um %2 seines Bandes unter dem, was die anderen von ihm sagen</translation>
    </message>
    <message>
        <source>Sensor drift: %1 lies %2 of its band above what the others tell of it</source>
        <comment>sensor, share</comment>
        <translation>Sensordrift: %1 liegt um %2 seines Bandes über dem, was die anderen von ihm sagen</translation>
    </message>
    <message>
        <source>Age: work on it was last finished %1 ago</source>
        <comment>time</comment>
        <translation>Alter: zuletzt wurde vor %1 eine Arbeit daran beendet</translation>
    </message>
    <message>
        <source>Age: first heard %1 ago, no work on it known</source>
        <comment>time</comment>
        <translation>Alter: zum ersten Mal gehört vor %1, keine Arbeit daran bekannt</translation>
    </message>
    <message>
        <source>Alarms: %1 now, the worst %2; weighed by priority %3 of the last day</source>
        <comment>number, priority, share</comment>
        <translation>Alarme: jetzt %1, der schlimmste %2; nach Priorität gewichtet %3 des letzten Tages</translation>
    </message>
    <message>
        <source>Alarms: none in the last day</source>
        <translation>Alarme: keine am letzten Tag</translation>
    </message>
    <message>
        <source>Alarms: weighed by priority they stood for %1 of the last day</source>
        <comment>share</comment>
        <translation>Alarme: nach Priorität gewichtet standen sie während %1 des letzten Tages an</translation>
    </message>
    <message>
        <source>Expected behaviour: beyond its limit for %1 of the last day</source>
        <comment>share</comment>
        <translation>Erwartetes Verhalten: jenseits der Grenze während %1 des letzten Tages</translation>
    </message>
    <message>
        <source>Data quality: all values could be judged by</source>
        <translation>Datenqualität: Nach allen Werten konnte geurteilt werden</translation>
    </message>
    <message>
        <source>Sensor alarm: it stood for %1 of the last day</source>
        <comment>share</comment>
        <translation>Sensoralarm: er stand während %1 des letzten Tages an</translation>
    </message>
    <message>
        <source>data quality</source>
        <translation>Datenqualität</translation>
    </message>
    <message>
        <source>sensor drift</source>
        <translation>Sensordrift</translation>
    </message>
    <message>
        <source>expected behaviour</source>
        <translation>erwartetes Verhalten</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>not known yet</source>
        <comment>a health</comment>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>good</source>
        <comment>a health</comment>
        <translation>gut</translation>
    </message>
    <message>
        <source>fair</source>
        <comment>a health</comment>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>poor</source>
        <comment>a health</comment>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>%1 of 100, %2</source>
        <comment>points, band</comment>
        <translation>%1 von 100, %2</translation>
    </message>
    <message>
        <source>Health is not known yet: it has been watched for %1, and an hour is needed.</source>
        <comment>time</comment>
        <translation>Der Zustand ist noch nicht bekannt: beobachtet seit %1, eine Stunde wird gebraucht.</translation>
    </message>
    <message>
        <source>Health is %1 of 100; nothing speaks against it.</source>
        <comment>points</comment>
        <translation>Der Zustand ist %1 von 100; nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>Health is %1 of 100. %2.</source>
        <comment>points, reasons</comment>
        <translation>Der Zustand ist %1 von 100. %2.</translation>
    </message>
    <message>
        <source>Not known, and not counted: %1. A predictor of expected behaviour would tell.</source>
        <comment>parts</comment>
        <translation>Nicht bekannt und nicht gezählt: %1. Ein Prädiktor für erwartetes Verhalten würde es sagen.</translation>
    </message>
    <message>
        <source>Not known yet, and not counted: %1.</source>
        <comment>parts</comment>
        <translation>Noch nicht bekannt und nicht gezählt: %1.</translation>
    </message>
    <message>
        <source>can still be taken back</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>noch zurücknehmbar</translation>
    </message>
    <message>
        <source>in the queue</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>in der Warteschlange</translation>
    </message>
    <message>
        <source>left open</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>offen gelassen</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>handed on</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>trained from</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>daraus gelernt</translation>
    </message>
    <message>
        <source>taken back</source>
        <comment>of an opinion in the retraining queue</comment>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>disagree</source>
        <comment>people about an alarm</comment>
        <translation>uneinig</translation>
    </message>
    <message>
        <source>too many at once</source>
        <comment>why a verdict waits for a reviewer</comment>
        <translation>zu viele auf einmal</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Neue Urteile</translation>
    </message>
    <message>
        <source>By schedule</source>
        <translation>Nach Zeitplan</translation>
    </message>
    <message>
        <source>People agree less</source>
        <translation>Weniger Zustimmung</translation>
    </message>
    <message>
        <source>Inputs have drifted</source>
        <translation>Eingänge gedriftet</translation>
    </message>
    <message>
        <source>Other firmware</source>
        <translation>Andere Firmware</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a reason to retrain</comment>
        <translation>offen</translation>
    </message>
    <message>
        <source>training</source>
        <comment>a reason to retrain</comment>
        <translation>wird trainiert</translation>
    </message>
    <message>
        <source>a candidate came of it</source>
        <comment>a reason to retrain</comment>
        <translation>ergab einen Kandidaten</translation>
    </message>
    <message>
        <source>no candidate</source>
        <comment>a reason to retrain</comment>
        <translation>kein Kandidat</translation>
    </message>
    <message>
        <source>dismissed</source>
        <comment>a reason to retrain</comment>
        <translation>verworfen</translation>
    </message>
    <message>
        <source>champion</source>
        <comment>version of a predictor</comment>
        <translation>Champion</translation>
    </message>
    <message>
        <source>in the shadow</source>
        <comment>version of a predictor</comment>
        <translation>im Schatten</translation>
    </message>
    <message>
        <source>candidate</source>
        <comment>version of a predictor</comment>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>ran before</source>
        <comment>version of a predictor</comment>
        <translation>lief früher</translation>
    </message>
    <message>
        <source>watched</source>
        <comment>a promotion in its first days</comment>
        <translation>beobachtet</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a promotion</comment>
        <translation>behalten</translation>
    </message>
    <message>
        <source>rolled back</source>
        <comment>a promotion</comment>
        <translation>zurückgerollt</translation>
    </message>
    <message>
        <source>replaced</source>
        <comment>a promotion</comment>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>asset, alarm</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time, note</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <comment>person, and others</comment>
        <translation>
            <numerusform>%1, %n weitere</numerusform>
            <numerusform>%1, %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>one opinion</source>
        <translation>eine Meinung</translation>
    </message>
    <message>
        <source>agree</source>
        <comment>people about an alarm</comment>
        <translation>einig</translation>
    </message>
    <message>
        <source>%1: you said %2</source>
        <comment>time, verdict</comment>
        <translation>%1: Ihr Urteil: %2</translation>
    </message>
    <message>
        <source>at work</source>
        <comment>a verdict: the predictor that learnt from it runs</comment>
        <translation>im Einsatz</translation>
    </message>
    <message>
        <source>learnt from it</source>
        <translation>hat daraus gelernt</translation>
    </message>
    <message>
        <source>a reviewer looks</source>
        <translation>ein Prüfer sieht nach</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>time, what became of it, by whom</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>; held: %1</source>
        <comment>added to a line</comment>
        <translation>; aufgehalten: %1</translation>
    </message>
    <message>
        <source>; &quot;%1&quot;</source>
        <comment>added to a line: a reason</comment>
        <translation>; „%1“</translation>
    </message>
    <message>
        <source>No predictor raised this alarm; those that watch its asset learn from it all the same.</source>
        <translation>Kein Prädiktor löste diesen Alarm aus; die, die seine Anlage überwachen, lernen trotzdem daraus.</translation>
    </message>
    <message>
        <source>It was just given and can still be taken back. After that it goes to the queue.</source>
        <translation>Es wurde eben gegeben und lässt sich noch zurücknehmen. Danach kommt es in die Warteschlange.</translation>
    </message>
    <message>
        <source>It is in the queue: the next training learns from it.</source>
        <translation>Es ist in der Warteschlange: Das nächste Training lernt daraus.</translation>
    </message>
    <message>
        <source>It is in the queue and waits for a reviewer: %1.</source>
        <translation>Es ist in der Warteschlange und wartet auf einen Prüfer: %1.</translation>
    </message>
    <message>
        <source>A reviewer looked at it and left it open: nothing learns from it now.</source>
        <translation>Ein Prüfer sah es an und ließ es offen: Jetzt lernt nichts daraus.</translation>
    </message>
    <message>
        <source>A reviewer took it: the next training learns from it.</source>
        <translation>Ein Prüfer nahm es an: Das nächste Training lernt daraus.</translation>
    </message>
    <message>
        <source>A reviewer left it out: nothing learns from it. What you said stays with the alarm.</source>
        <translation>Ein Prüfer ließ es weg: Nichts lernt daraus. Was Sie sagten, bleibt beim Alarm.</translation>
    </message>
    <message>
        <source>It was handed on to a trainer outside.</source>
        <translation>Es wurde an ein Training außerhalb weitergegeben.</translation>
    </message>
    <message>
        <source>A candidate was trained from it.</source>
        <translation>Ein Kandidat hat daraus gelernt.</translation>
    </message>
    <message>
        <source>You took it back, or hold another opinion now.</source>
        <translation>Sie haben es zurückgenommen oder sind jetzt anderer Meinung.</translation>
    </message>
    <message>
        <source>The candidate is the champion now: %1 watches with what you said.</source>
        <translation>Der Kandidat ist jetzt der Champion: %1 wacht mit dem, was Sie sagten.</translation>
    </message>
    <message>
        <source>The candidate %1 does not run yet: a supervisor decides.</source>
        <translation>Der Kandidat %1 läuft noch nicht: Die Schichtleitung entscheidet.</translation>
    </message>
    <message>
        <source>raised at %1, furthest %2</source>
        <translation>ausgelöst bei %1, am weitesten %2</translation>
    </message>
    <message>
        <source>said %1 after the alarm</source>
        <translation>%1 nach dem Alarm gesagt</translation>
    </message>
    <message>
        <source>version %1 of the site</source>
        <translation>Version %1 des Standorts</translation>
    </message>
    <message>
        <source>contract %1</source>
        <translation>Vertrag %1</translation>
    </message>
    <message>
        <source>package %1 of %2</source>
        <translation>Paket %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) of the queue wait to be published</source>
        <translation>
            <numerusform>%n Nachricht der Warteschlange wartet auf den Versand</numerusform>
            <numerusform>%n Nachrichten der Warteschlange warten auf den Versand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) could not be read</source>
        <comment>of a consumer of the queue</comment>
        <translation>
            <numerusform>%n Antwort war nicht lesbar</numerusform>
            <numerusform>%n Antworten waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a line</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>A trainer works on %1 since %2.</source>
        <translation>Ein Training von %1 läuft seit %2.</translation>
    </message>
    <message>
        <source>The trainer made a candidate of %1 at %2.</source>
        <translation>Das Training ergab um %2 einen Kandidaten von %1.</translation>
    </message>
    <message>
        <source>The trainer made no candidate of %1: %2</source>
        <translation>Das Training ergab keinen Kandidaten von %1: %2</translation>
    </message>
    <message>
        <source>%1: %2 was beyond its limit (%3); no single input stood out.</source>
        <comment>time, predictor, output</comment>
        <translation>%1: %2 lag jenseits der Grenze (%3); kein einzelnes Signal ragte heraus.</translation>
    </message>
    <message>
        <source>%1: %2 was beyond its limit (%3), above all by %4.</source>
        <comment>time, predictor, output, reasons</comment>
        <translation>%1: %2 lag jenseits der Grenze (%3), vor allem durch %4.</translation>
    </message>
    <message>
        <source>%1: %2 was calm (%3); no single input held it there.</source>
        <comment>time, predictor, output</comment>
        <translation>%1: %2 war ruhig (%3); kein einzelnes Signal gab den Ausschlag.</translation>
    </message>
    <message>
        <source>%1: %2 was calm (%3), above all by %4.</source>
        <comment>time, predictor, output, reasons</comment>
        <translation>%1: %2 war ruhig (%3), vor allem durch %4.</translation>
    </message>
    <message>
        <source>No alarm went by it: an input was missing or it had not watched for long enough.</source>
        <translation>Kein Alarm ging danach: Ein Eingangswert fehlte oder es wurde noch nicht lange genug beobachtet.</translation>
    </message>
    <message>
        <source>The others</source>
        <comment>inputs</comment>
        <translation>Die übrigen</translation>
    </message>
    <message>
        <source>%1: nothing was said yet</source>
        <comment>predictor</comment>
        <translation>%1: noch keine Aussage</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>predictor, output</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>by package %1, here</source>
        <comment>version</comment>
        <translation>von Paket %1, hier</translation>
    </message>
    <message>
        <source>scored at the edge, of which nothing was heard yet</source>
        <translation>wird vor Ort bewertet; bisher kam nichts an</translation>
    </message>
    <message>
        <source>scored at the edge by package %1, which is installed here too</source>
        <comment>version</comment>
        <translation>vor Ort bewertet mit Paket %1, das auch hier installiert ist</translation>
    </message>
    <message>
        <source>scored at the edge, which does not name its version</source>
        <translation>vor Ort bewertet; die Version wird nicht genannt</translation>
    </message>
    <message>
        <source>scored at the edge by version %1</source>
        <comment>version</comment>
        <translation>vor Ort bewertet mit Version %1</translation>
    </message>
    <message>
        <source>%1; another package, %2, is installed here</source>
        <comment>who scored, version</comment>
        <translation>%1; hier ist ein anderes Paket installiert, %2</translation>
    </message>
    <message>
        <source>Its inputs lie where they lay in training.</source>
        <translation>Die Eingangswerte liegen dort, wo sie beim Training lagen.</translation>
    </message>
    <message>
        <source>Its inputs lie elsewhere than in training, %1 most. Whoever trains it: train it anew if that lasts.</source>
        <comment>stream</comment>
        <translation>Die Eingangswerte liegen anders als beim Training, am weitesten %1. Für den, der trainiert: neu trainieren, wenn das so bleibt.</translation>
    </message>
    <message>
        <source>%1 has left what the other signals tell of it. Instrumentation: check that sensor.</source>
        <comment>stream</comment>
        <translation>%1 weicht von dem ab, was die anderen Signale erwarten lassen. Messtechnik: Diesen Sensor prüfen.</translation>
    </message>
    <message>
        <source>Several signals have left each other, %1 most. Maintenance: look at the machine.</source>
        <comment>stream</comment>
        <translation>Mehrere Signale passen nicht mehr zueinander, am wenigsten %1. Instandhaltung: Die Maschine ansehen.</translation>
    </message>
    <message>
        <source>%1: PSI %2, KS %3</source>
        <comment>stream, figures</comment>
        <translation>%1: PSI %2, KS %3</translation>
    </message>
    <message>
        <source>%1 (over %2 rows)</source>
        <comment>figures, number</comment>
        <translation>%1 (über %2 Zeilen)</translation>
    </message>
    <message>
        <source>%1 is %2. The edge says: %3</source>
        <comment>predictor, output, sentences</comment>
        <translation>%1 ist %2. Das Modell vor Ort sagt: %3</translation>
    </message>
    <message>
        <source>%1 is %2; the edge sends no reasons.</source>
        <comment>predictor, output</comment>
        <translation>%1 ist %2; das Modell vor Ort sendet keine Gründe.</translation>
    </message>
    <message>
        <source>Scored and explained at the edge. That version is not installed here, so that this console cannot check the reasons.</source>
        <translation>Vor Ort bewertet und erklärt. Diese Version ist hier nicht installiert, darum kann diese Konsole die Gründe nicht prüfen.</translation>
    </message>
    <message>
        <source>%1 at the edge, of an unknown version</source>
        <comment>predictor</comment>
        <translation>%1 vor Ort, Version unbekannt</translation>
    </message>
    <message>
        <source>%1 at the edge, version %2</source>
        <comment>predictor, version</comment>
        <translation>%1 vor Ort, Version %2</translation>
    </message>
    <message>
        <source>%1 at the edge, explained here by the same package %2</source>
        <comment>predictor, version</comment>
        <translation>%1 vor Ort bewertet, hier mit demselben Paket %2 erklärt</translation>
    </message>
    <message>
        <source>True ones found, share</source>
        <comment>figure of a model</comment>
        <translation>Gefundene echte, Anteil</translation>
    </message>
    <message>
        <source>True among those raised, share</source>
        <comment>figure of a model</comment>
        <translation>Echte unter den ausgelösten, Anteil</translation>
    </message>
    <message>
        <source>Area under the curve</source>
        <comment>figure of a model</comment>
        <translation>Fläche unter der Kurve</translation>
    </message>
    <message>
        <source>Macro F1</source>
        <comment>figure of a model</comment>
        <translation>Makro-F1</translation>
    </message>
    <message>
        <source>F1</source>
        <comment>figure of a model</comment>
        <translation>F1</translation>
    </message>
    <message>
        <source>Days of an asset for a false alarm</source>
        <comment>figure of a model</comment>
        <translation>Anlagentage je Fehlalarm</translation>
    </message>
    <message>
        <source>False alarms a day</source>
        <comment>figure of a model</comment>
        <translation>Fehlalarme am Tag</translation>
    </message>
    <message>
        <source>Root mean square error</source>
        <comment>figure of a model</comment>
        <translation>Mittlerer quadratischer Fehler</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <comment>figure of a model</comment>
        <translation>Mittlerer absoluter Fehler</translation>
    </message>
    <message>
        <source>any</source>
        <comment>firmware or hardware</comment>
        <translation>jede</translation>
    </message>
    <message>
        <source>%1 over history, %2 to %3</source>
        <comment>version, times</comment>
        <translation>%1 über die Vergangenheit, %2 bis %3</translation>
    </message>
    <message>
        <source>%1 live, since %2</source>
        <comment>version, time</comment>
        <translation>%1 live, seit %2</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <comment>version, time</comment>
        <translation>%1, beendet %2</translation>
    </message>
    <message>
        <source>Alarms raised</source>
        <translation>Ausgelöste Alarme</translation>
    </message>
    <message>
        <source>Agreed to be false</source>
        <translation>Einig falsch</translation>
    </message>
    <message>
        <source>Agreed to be true</source>
        <translation>Einig echt</translation>
    </message>
    <message>
        <source>True ones not raised</source>
        <translation>Echte nicht ausgelöst</translation>
    </message>
    <message>
        <source>Time to score a row, mean</source>
        <translation>Zeit je Zeile, Mittel</translation>
    </message>
    <message>
        <source>Time to score a row, worst</source>
        <translation>Zeit je Zeile, schlechteste</translation>
    </message>
    <message>
        <source>It does not score: %1</source>
        <translation>Sie läuft nicht mit: %1</translation>
    </message>
    <message>
        <source>No row was scored by both yet.</source>
        <translation>Noch keine Zeile wurde von beiden bewertet.</translation>
    </message>
    <message>
        <source>%1 rows of %2 asset-days were scored by both; on %3 of them both said the same.</source>
        <translation>%1 Zeilen aus %2 Anlagentagen wurden von beiden bewertet; bei %3 sagten beide dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) were raised by both at about the same time.</source>
        <translation>
            <numerusform>%n Alarm lösten beide etwa zur selben Zeit aus.</numerusform>
            <numerusform>%n Alarme lösten beide etwa zur selben Zeit aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>It scores every asset of its kind.</source>
        <translation>Sie bewertet jede Anlage ihrer Art.</translation>
    </message>
    <message>
        <source>It scores %1 only.</source>
        <comment>assets</comment>
        <translation>Sie bewertet nur %1.</translation>
    </message>
    <message>
        <source>Begun by %1.</source>
        <translation>Begonnen von %1.</translation>
    </message>
    <message>
        <source>Begun by %1: %2</source>
        <translation>Begonnen von %1: %2</translation>
    </message>
    <message>
        <source>It is the champion.</source>
        <translation>Sie ist der Champion.</translation>
    </message>
    <message>
        <source>Trained on %1 rows, the champion on %2.</source>
        <translation>Gelernt aus %1 Zeilen, der Champion aus %2.</translation>
    </message>
    <message>
        <source>Trained on the same rows as the champion.</source>
        <translation>Gelernt aus denselben Zeilen wie der Champion.</translation>
    </message>
    <message>
        <source>Learnt from %1 verdicts, the champion from %2.</source>
        <translation>Gelernt aus %1 Urteilen, der Champion aus %2.</translation>
    </message>
    <message>
        <source>Fits firmware %1, the champion %2.</source>
        <translation>Passt zu Firmware %1, der Champion zu %2.</translation>
    </message>
    <message>
        <source>Fits hardware %1, the champion %2.</source>
        <translation>Passt zu Hardware %1, der Champion zu %2.</translation>
    </message>
    <message>
        <source>The package is whole and can run</source>
        <translation>Das Paket ist ganz und kann laufen</translation>
    </message>
    <message>
        <source>%1: %2, champion %3</source>
        <comment>figure, its value, that of the champion</comment>
        <translation>%1: %2, Champion %3</translation>
    </message>
    <message>
        <source>It has not been in the shadow: nobody knows what it does on this plant</source>
        <translation>Sie war nicht im Schatten: Niemand weiß, was sie in dieser Anlage tut</translation>
    </message>
    <message>
        <source>Shadow: %1 true alarms not raised, champion %2</source>
        <translation>Schatten: %1 echte Alarme nicht ausgelöst, Champion %2</translation>
    </message>
    <message>
        <source>Shadow: %1 false alarms, champion %2</source>
        <translation>Schatten: %1 Fehlalarme, Champion %2</translation>
    </message>
    <message>
        <source>It raises more often than now because it finds %1 true alarms that the present setting misses.</source>
        <translation>Sie meldet öfter als jetzt, weil sie %1 echte Alarme findet, die die jetzige Einstellung verpasst.</translation>
    </message>
    <message>
        <source>Nothing is labelled true, and the present limit was never passed for long: only what does not last is taken away. If a short passing is a true alarm here, label it.</source>
        <translation>Nichts ist als echt beurteilt, und der jetzige Grenzwert wurde nie für lange überschritten: nur was nicht dauert, fällt weg. Ist hier ein kurzes Überschreiten ein echter Alarm, so beurteilen Sie es.</translation>
    </message>
    <message>
        <source>The present setting stays: nothing that keeps to the constraints gains enough on it to be worth a change.</source>
        <translation>Die jetzige Einstellung bleibt: nichts, was die Bedingungen einhält, gewinnt genug, um eine Änderung zu lohnen.</translation>
    </message>
    <message>
        <source>spikes</source>
        <comment>fault that was laid over a signal</comment>
        <translation>Spitzen</translation>
    </message>
    <message>
        <source>slow drift</source>
        <comment>fault that was laid over a signal</comment>
        <translation>langsame Drift</translation>
    </message>
    <message>
        <source>a stuck value</source>
        <comment>fault that was laid over a signal</comment>
        <translation>ein stehender Wert</translation>
    </message>
    <message>
        <source>no value</source>
        <comment>fault that was laid over a signal</comment>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>a shift of level</source>
        <comment>fault that was laid over a signal</comment>
        <translation>eine Verschiebung</translation>
    </message>
    <message>
        <source>more noise</source>
        <comment>fault that was laid over a signal</comment>
        <translation>mehr Rauschen</translation>
    </message>
    <message>
        <source>the past, faster</source>
        <comment>fault that was laid over a signal</comment>
        <translation>die Vergangenheit, schneller</translation>
    </message>
    <message>
        <source>Caught of %1, share</source>
        <comment>fault</comment>
        <translation>Erkannt von %1, Anteil</translation>
    </message>
    <message>
        <source>Time to catch %1, s</source>
        <comment>fault</comment>
        <translation>Zeit bis zum Erkennen von %1, s</translation>
    </message>
    <message>
        <source>Rows of events found</source>
        <comment>figure of a model</comment>
        <translation>Gefundene Zeilen von Ereignissen</translation>
    </message>
    <message>
        <source>Rows of events missed</source>
        <comment>figure of a model</comment>
        <translation>Verpasste Zeilen von Ereignissen</translation>
    </message>
    <message>
        <source>Rows falsely in alarm</source>
        <comment>figure of a model</comment>
        <translation>Zeilen fälschlich im Alarm</translation>
    </message>
    <message>
        <source>Events in the rows</source>
        <comment>figure of a model</comment>
        <translation>Ereignisse in den Zeilen</translation>
    </message>
    <message>
        <source>Events found</source>
        <comment>figure of a model</comment>
        <translation>Gefundene Ereignisse</translation>
    </message>
    <message>
        <source>Days judged</source>
        <comment>figure of a model</comment>
        <translation>Beurteilte Tage</translation>
    </message>
    <message>
        <source>Alarms in those days</source>
        <comment>figure of a model</comment>
        <translation>Alarme in diesen Tagen</translation>
    </message>
    <message>
        <source>Explained share of the variance</source>
        <comment>figure of a model</comment>
        <translation>Erklärter Anteil der Varianz</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Andon cannot start</source>
        <translation>Andon kann nicht starten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>A number is needed here.</source>
        <translation>Hier gehört eine Zahl hin.</translation>
    </message>
    <message>
        <source>A time is needed here, like 30s, 5m or 2h.</source>
        <translation>Hier gehört eine Zeit hin, etwa 30s, 5m oder 2h.</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>%1: %2</source>
        <comment>person, what they hold</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Asset</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Messreihe</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name, name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>priority, state</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value of a particular</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <comment>stream, limit</comment>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <comment>stream, limit</comment>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <source>%1 rises by more than %2 in %3</source>
        <translation>%1 steigt um mehr als %2 in %3</translation>
    </message>
    <message>
        <source>%1 falls by more than %2 in %3</source>
        <translation>%1 fällt um mehr als %2 in %3</translation>
    </message>
    <message>
        <source>%1 changes by more than %2 in %3</source>
        <translation>%1 ändert sich um mehr als %2 in %3</translation>
    </message>
    <message>
        <source>%1 more than %2 above %3</source>
        <translation>%1 mehr als %2 über %3</translation>
    </message>
    <message>
        <source>%1 more than %2 below %3</source>
        <translation>%1 mehr als %2 unter %3</translation>
    </message>
    <message>
        <source>%1 more than %2 from %3</source>
        <translation>%1 mehr als %2 neben %3</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between conditions</comment>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <comment>between conditions</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>%1, or by the mode&apos;s own limit</source>
        <translation>%1, oder nach der Grenze der Betriebsart</translation>
    </message>
    <message>
        <source>%1&#xa0;h %2&#xa0;min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>%1&#xa0;d %2&#xa0;h</source>
        <translation>%1&#xa0;d %2&#xa0;h</translation>
    </message>
    <message>
        <source>%1&#xa0;%2</source>
        <comment>number and unit</comment>
        <translation>%1&#xa0;%2</translation>
    </message>
    <message>
        <source>%1&#xa0;M</source>
        <comment>millions</comment>
        <translation>%1&#xa0;Mio.</translation>
    </message>
    <message>
        <source>%1&#xa0;s</source>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1&#xa0;min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1&#xa0;h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1, UTC%2</source>
        <comment>date, zone</comment>
        <translation>%1, UTC%2</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date format</comment>
        <translation>ddd d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm:ss</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>at the limit %1</source>
        <translation>an der Grenze %1</translation>
    </message>
    <message>
        <source>%1 above the limit %2</source>
        <translation>%1 über der Grenze %2</translation>
    </message>
    <message>
        <source>%1 below the limit %2</source>
        <translation>%1 unter der Grenze %2</translation>
    </message>
    <message>
        <source>held: %1 is %2</source>
        <comment>stream, fault</comment>
        <translation>gehalten: %1 ist %2</translation>
    </message>
    <message>
        <source>held: %1 is %2 since %3</source>
        <comment>stream, fault, time</comment>
        <translation>gehalten: %1 ist %2 seit %3</translation>
    </message>
    <message>
        <source>back to normal, leaves the list</source>
        <translation>wieder normal, verlässt die Liste</translation>
    </message>
    <message>
        <source>out of service: %1</source>
        <translation>außer Betrieb: %1</translation>
    </message>
    <message>
        <source>suppressed by design</source>
        <translation>planmäßig unterdrückt</translation>
    </message>
    <message>
        <source>shelved until it returns, %1</source>
        <translation>zurückgestellt, bis er geht, %1</translation>
    </message>
    <message>
        <source>shelved to %1, %2</source>
        <translation>zurückgestellt bis %1, %2</translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation>gegangen %1</translation>
    </message>
    <message>
        <source>latched, returned %1</source>
        <translation>Selbsthaltung, gegangen %1</translation>
    </message>
    <message>
        <source>the console watches itself</source>
        <translation>die Konsole überwacht sich selbst</translation>
    </message>
    <message>
        <source>broker %1</source>
        <translation>Broker %1</translation>
    </message>
    <message>
        <source>no new sample since %1</source>
        <translation>kein neuer Messwert seit %1</translation>
    </message>
    <message>
        <source>was %1, now inside the limit %2</source>
        <translation>war %1, jetzt innerhalb der Grenze %2</translation>
    </message>
    <message>
        <source>? %1</source>
        <comment>doubtful value</comment>
        <translation>? %1</translation>
    </message>
    <message>
        <source>shelved or suppressed</source>
        <translation>zurückgestellt oder unterdrückt</translation>
    </message>
    <message>
        <source>1 alarm</source>
        <translation>1 Alarm</translation>
    </message>
    <message numerus="yes">
        <source>%n alarms</source>
        <translation>
            <numerusform>%n Alarm</numerusform>
            <numerusform>%n Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, priority</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2; %3</source>
        <comment>priority, state, sums</comment>
        <translation>%1, %2; %3</translation>
    </message>
    <message>
        <source>no alarm</source>
        <translation>kein Alarm</translation>
    </message>
    <message>
        <source>all acknowledged</source>
        <translation>alle quittiert</translation>
    </message>
    <message numerus="yes">
        <source>%n not acknowledged</source>
        <translation>
            <numerusform>%n nicht quittiert</numerusform>
            <numerusform>%n nicht quittiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shelved</source>
        <translation>
            <numerusform>%n zurückgestellt</numerusform>
            <numerusform>%n zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>oldest %1</source>
        <comment>age</comment>
        <translation>ältester %1</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>Seine Teile</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Fed by</source>
        <translation>Versorgt von</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Versorgt</translation>
    </message>
    <message>
        <source>Driven by</source>
        <translation>Angetrieben von</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>Treibt an</translation>
    </message>
    <message>
        <source>Finding the name</source>
        <translation>Name wird gesucht</translation>
    </message>
    <message>
        <source>Reaching the port</source>
        <translation>Port wird erreicht</translation>
    </message>
    <message>
        <source>Agreeing on TLS</source>
        <translation>TLS wird vereinbart</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Subscribing</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Zuhören</translation>
    </message>
    <message>
        <source>flat: names and values side by side</source>
        <translation>flach: Namen und Werte nebeneinander</translation>
    </message>
    <message>
        <source>whichever it is</source>
        <translation>was immer es ist</translation>
    </message>
    <message>
        <source>values in a member of their own</source>
        <translation>Werte in einem eigenen Element</translation>
    </message>
    <message>
        <source>nested: groups of values</source>
        <translation>verschachtelt: Gruppen von Werten</translation>
    </message>
    <message>
        <source>by device: its names are assets</source>
        <translation>nach Gerät: seine Namen sind Assets</translation>
    </message>
    <message>
        <source>tags: each with value and time</source>
        <translation>Tags: jeder mit Wert und Zeit</translation>
    </message>
    <message>
        <source>a bare value: the topic names it</source>
        <translation>ein bloßer Wert: das Topic nennt ihn</translation>
    </message>
    <message>
        <source>1: at least once</source>
        <translation>1: mindestens einmal</translation>
    </message>
    <message>
        <source>2: exactly once</source>
        <translation>2: genau einmal</translation>
    </message>
    <message>
        <source>0: at most once</source>
        <translation>0: höchstens einmal</translation>
    </message>
    <message>
        <source>name found, port open, TLS agreed, signed in, subscribed</source>
        <translation>Name gefunden, Port offen, TLS vereinbart, angemeldet, abonniert</translation>
    </message>
    <message>
        <source>name found, port open, signed in, subscribed</source>
        <translation>Name gefunden, Port offen, angemeldet, abonniert</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1 Wert</translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>? %1 of %2 kept out</source>
        <translation>? %1 von %2 zurückgehalten</translation>
    </message>
    <message>
        <source>%1: %2 a second, %3 agreed, above it for %4</source>
        <translation>%1: %2 je Sekunde, %3 vereinbart, darüber seit %4</translation>
    </message>
    <message>
        <source>%1: keeps to the agreed %2 a second again, was above it for %3</source>
        <translation>%1: hält die vereinbarten %2 je Sekunde wieder ein, war %3 darüber</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>size a second</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1&#xa0;ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1&#xa0;k</source>
        <comment>thousands</comment>
        <translation>%1&#xa0;Tsd.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>? Uncertain</source>
        <translation>? Unsicher</translation>
    </message>
    <message>
        <source>? Bad</source>
        <translation>? Schlecht</translation>
    </message>
    <message>
        <source>? Stale</source>
        <translation>? Veraltet</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Taken, doubtful</source>
        <translation>Angenommen, zweifelhaft</translation>
    </message>
    <message>
        <source>outside %1 to %2</source>
        <translation>außerhalb %1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of a sensor</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>after %1&#xa0;s</source>
        <translation>nach %1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 breaks its contract: %2, %3, %4 times</source>
        <comment>asset, stream, reason, count</comment>
        <translation>%1 bricht seinen Vertrag: %2, %3, %4-mal</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <comment>violation, count</comment>
        <translation>%1, und %2 weitere</translation>
    </message>
    <message>
        <source>URGENT</source>
        <translation>DRINGEND</translation>
    </message>
    <message>
        <source>HIGH</source>
        <translation>HOCH</translation>
    </message>
    <message>
        <source>MEDIUM</source>
        <translation>MITTEL</translation>
    </message>
    <message>
        <source>LOW</source>
        <translation>NIEDRIG</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>nicht quittiert</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>quittiert</translation>
    </message>
    <message>
        <source>returned, not acknowledged</source>
        <translation>gegangen, nicht quittiert</translation>
    </message>
    <message>
        <source>latched, not acknowledged</source>
        <translation>Selbsthaltung, nicht quittiert</translation>
    </message>
    <message>
        <source>latched, acknowledged</source>
        <translation>Selbsthaltung, quittiert</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>out of service</source>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Returned to normal</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Un-acknowledged</source>
        <translation>Quittierung aufgehoben</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Latch reset</source>
        <translation>Selbsthaltung zurückgesetzt</translation>
    </message>
    <message>
        <source>Shelved</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Unshelved</source>
        <translation>Wieder aufgenommen</translation>
    </message>
    <message>
        <source>Came back from the shelf</source>
        <translation>Kam aus der Zurückstellung wieder</translation>
    </message>
    <message>
        <source>Suppressed by design</source>
        <translation>Planmäßig unterdrückt</translation>
    </message>
    <message>
        <source>No longer suppressed</source>
        <translation>Nicht mehr unterdrückt</translation>
    </message>
    <message>
        <source>Taken out of service</source>
        <translation>Außer Betrieb genommen</translation>
    </message>
    <message>
        <source>Returned to service</source>
        <translation>Wieder in Betrieb</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stumm geschaltet</translation>
    </message>
    <message>
        <source>Alarmed again</source>
        <translation>Erneut alarmiert</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Kommentiert</translation>
    </message>
    <message>
        <source>Was still active, told again</source>
        <translation>Stand noch an, neu gemeldet</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Instandhaltung</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Schichtleitung</translation>
    </message>
    <message>
        <source>Executive</source>
        <translation>Geschäftsleitung</translation>
    </message>
    <message>
        <source>Engineer</source>
        <translation>Technische Leitung</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>do this</source>
        <translation>dies tun</translation>
    </message>
    <message>
        <source>acknowledge and comment alarms</source>
        <translation>Alarme quittieren und kommentieren</translation>
    </message>
    <message>
        <source>shelve alarms</source>
        <translation>Alarme zurückstellen</translation>
    </message>
    <message>
        <source>take alarms out of service</source>
        <translation>Alarme außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>change rules</source>
        <translation>Regeln ändern</translation>
    </message>
    <message>
        <source>change the site</source>
        <translation>den Standort ändern</translation>
    </message>
    <message>
        <source>manage people</source>
        <translation>Personen verwalten</translation>
    </message>
    <message>
        <source>approve changes</source>
        <translation>Änderungen genehmigen</translation>
    </message>
    <message>
        <source>read the audit trail</source>
        <translation>das Prüfprotokoll lesen</translation>
    </message>
    <message>
        <source>test brokers</source>
        <translation>Broker prüfen</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>outside what the sensor can read</source>
        <translation>außerhalb dessen, was der Sensor lesen kann</translation>
    </message>
    <message>
        <source>bad data</source>
        <translation>schlechte Daten</translation>
    </message>
    <message>
        <source>no new sample</source>
        <translation>kein neuer Messwert</translation>
    </message>
    <message>
        <source>None set up</source>
        <translation>Keiner eingerichtet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Broker lost</source>
        <translation>Broker verloren</translation>
    </message>
    <message>
        <source>Messages lost</source>
        <translation>Nachrichten verloren</translation>
    </message>
    <message>
        <source>Alarms cannot be saved</source>
        <translation>Alarme können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>History cannot be saved</source>
        <translation>Historie kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Clock wrong</source>
        <translation>Uhr falsch</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>out of its range</source>
        <translation>außerhalb seines Bereichs</translation>
    </message>
    <message>
        <source>erratic</source>
        <translation>unruhig</translation>
    </message>
    <message>
        <source>jumping</source>
        <translation>springt</translation>
    </message>
    <message>
        <source>flat-lining</source>
        <translation>starr</translation>
    </message>
    <message>
        <source>off in time</source>
        <translation>zeitlich falsch</translation>
    </message>
    <message>
        <source>%1: sensor %2</source>
        <comment>stream, fault</comment>
        <translation>%1: Sensor %2</translation>
    </message>
    <message>
        <source>silent for many of its intervals; check sensor, cable and gateway</source>
        <translation>seit vielen seiner Intervalle stumm; Sensor, Kabel und Gateway prüfen</translation>
    </message>
    <message>
        <source>sends no finite number; check sensor and gateway</source>
        <translation>sendet keine endliche Zahl; Sensor und Gateway prüfen</translation>
    </message>
    <message>
        <source>reads what the sensor cannot; check wiring and scaling</source>
        <translation>liest, was der Sensor nicht kann; Verdrahtung und Skalierung prüfen</translation>
    </message>
    <message>
        <source>swings far more than usual; check wiring and contacts</source>
        <translation>schwankt weit mehr als sonst; Verdrahtung und Kontakte prüfen</translation>
    </message>
    <message>
        <source>a step that no process can make; check the sensor</source>
        <translation>ein Sprung, den kein Prozess machen kann; Sensor prüfen</translation>
    </message>
    <message>
        <source>does not vary any more; the sensor may be stuck</source>
        <translation>ändert sich nicht mehr; der Sensor klemmt vielleicht</translation>
    </message>
    <message>
        <source>its stamps are off; check the device&apos;s time service</source>
        <translation>seine Zeitstempel sind falsch; Zeitdienst des Geräts prüfen</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Sensor</source>
        <translation>Sensor</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Larger than allowed</source>
        <translation>Größer als erlaubt</translation>
    </message>
    <message>
        <source>Nested deeper than allowed</source>
        <translation>Tiefer verschachtelt als erlaubt</translation>
    </message>
    <message>
        <source>Not JSON</source>
        <translation>Kein JSON</translation>
    </message>
    <message>
        <source>Not a JSON object</source>
        <translation>Kein JSON-Objekt</translation>
    </message>
    <message>
        <source>Value of a wrong type</source>
        <translation>Wert von falschem Typ</translation>
    </message>
    <message>
        <source>Not a finite number</source>
        <translation>Keine endliche Zahl</translation>
    </message>
    <message>
        <source>Impossible time</source>
        <translation>Unmögliche Zeit</translation>
    </message>
    <message>
        <source>A key twice</source>
        <translation>Ein Schlüssel zweimal</translation>
    </message>
    <message>
        <source>Topic not in the site</source>
        <translation>Topic nicht im Standort</translation>
    </message>
    <message>
        <source>Asset not in the site</source>
        <translation>Asset nicht im Standort</translation>
    </message>
    <message>
        <source>Stream not in the site</source>
        <translation>Messreihe nicht im Standort</translation>
    </message>
    <message>
        <source>Kept by the broker from before</source>
        <translation>Vom Broker von früher aufbewahrt</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Quittieren</translation>
    </message>
    <message>
        <source>Un-acknowledge</source>
        <translation>Quittierung aufheben</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Reset latch</source>
        <translation>Selbsthaltung zurücksetzen</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Unshelve</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Return to service</source>
        <translation>Wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Add rules</source>
        <translation>Regeln hinzufügen</translation>
    </message>
    <message>
        <source>Change rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Remove rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Decide a request</source>
        <translation>Über eine Anfrage entscheiden</translation>
    </message>
    <message>
        <source>Create the first administrator</source>
        <translation>Die erste Administration anlegen</translation>
    </message>
    <message>
        <source>Save a person</source>
        <translation>Eine Person speichern</translation>
    </message>
    <message>
        <source>Remove a person</source>
        <translation>Eine Person entfernen</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Add a broker</source>
        <translation>Broker hinzufügen</translation>
    </message>
    <message>
        <source>Change a broker</source>
        <translation>Einen Broker ändern</translation>
    </message>
    <message>
        <source>Remove a broker</source>
        <translation>Einen Broker entfernen</translation>
    </message>
    <message>
        <source>Try a broker before it is saved</source>
        <translation>Einen Broker versuchen, ehe er gespeichert wird</translation>
    </message>
    <message>
        <source>Test a broker</source>
        <translation>Einen Broker prüfen</translation>
    </message>
    <message>
        <source>Stop the test of a broker</source>
        <translation>Die Prüfung eines Brokers abbrechen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Adopt assets and streams</source>
        <translation>Assets und Messreihen übernehmen</translation>
    </message>
    <message>
        <source>Change what is adopted or ignored</source>
        <translation>Ändern, was übernommen oder nicht beachtet wird</translation>
    </message>
    <message>
        <source>This is not written as it must be</source>
        <translation>Das ist nicht so geschrieben, wie es sein muss</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Berichtigen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It does not exist any more</source>
        <translation>Es gibt es nicht mehr</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Its state does not allow this now</source>
        <translation>Sein Zustand erlaubt das jetzt nicht</translation>
    </message>
    <message>
        <source>Look at its present state, it may have changed meanwhile.</source>
        <translation>Sehen Sie nach seinem jetzigen Zustand, er kann sich geändert haben.</translation>
    </message>
    <message>
        <source>You have no permission for this</source>
        <translation>Sie haben dazu keine Berechtigung</translation>
    </message>
    <message>
        <source>Ask somebody whose role allows it, or sign in as another person.</source>
        <translation>Bitten Sie jemanden, dessen Rolle es erlaubt, oder melden Sie sich als andere Person an.</translation>
    </message>
    <message>
        <source>Nobody is signed in, or the desk is locked</source>
        <translation>Niemand ist angemeldet, oder der Platz ist gesperrt</translation>
    </message>
    <message>
        <source>Sign in and do it again.</source>
        <translation>Melden Sie sich an und tun Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Name and password do not match</source>
        <translation>Name und Passwort passen nicht zusammen</translation>
    </message>
    <message>
        <source>Check Caps Lock and type the password again.</source>
        <translation>Prüfen Sie die Feststelltaste und geben Sie das Passwort noch einmal ein.</translation>
    </message>
    <message>
        <source>It was made by a later version of Andon and is left as it is</source>
        <translation>Es stammt von einer neueren Version von Andon und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Install that version, or choose another store.</source>
        <translation>Installieren Sie diese Version, oder wählen Sie einen anderen Speicher.</translation>
    </message>
    <message>
        <source>It is damaged and is left as it is</source>
        <translation>Es ist beschädigt und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Bring back a copy, or start with another store.</source>
        <translation>Holen Sie eine Kopie zurück, oder beginnen Sie mit einem anderen Speicher.</translation>
    </message>
    <message>
        <source>Another program owns the store</source>
        <translation>Ein anderes Programm besitzt den Speicher</translation>
    </message>
    <message>
        <source>Close that program, or use its window.</source>
        <translation>Schließen Sie dieses Programm, oder benutzen Sie sein Fenster.</translation>
    </message>
    <message>
        <source>It cannot be reached now</source>
        <translation>Es ist jetzt nicht zu erreichen</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space; saving goes on by itself.</source>
        <translation>Schaffen Sie Platz; das Speichern geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The store cannot be written</source>
        <translation>Der Speicher kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Allow writing to its folder; saving goes on by itself.</source>
        <translation>Erlauben Sie das Schreiben in seinen Ordner; das Speichern geht von selbst weiter.</translation>
    </message>
    <message>
        <source>It is more than is allowed</source>
        <translation>Es ist mehr als erlaubt</translation>
    </message>
    <message>
        <source>Choose less and try again.</source>
        <translation>Wählen Sie weniger und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Andon made a mistake</source>
        <translation>Andon hat einen Fehler gemacht</translation>
    </message>
    <message>
        <source>Try again; report it with the log if it stays.</source>
        <translation>Versuchen Sie es noch einmal; melden Sie ihn mit dem Protokoll, wenn er bleibt.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>fact: subject, particulars</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact: particulars</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>fact. remedy</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1&#xa0;d</source>
        <translation>%1&#xa0;d</translation>
    </message>
    <message>
        <source>Judge an occurrence</source>
        <translation>Ein Auftreten beurteilen</translation>
    </message>
    <message>
        <source>Predictor put aside</source>
        <translation>Prädiktor beiseitegelegt</translation>
    </message>
    <message>
        <source>Install a predictor</source>
        <translation>Prädiktor einsetzen</translation>
    </message>
    <message>
        <source>Take back a quietening</source>
        <translation>Dämpfung zurücknehmen</translation>
    </message>
    <message>
        <source>Quieten an alarm</source>
        <translation>Alarm dämpfen</translation>
    </message>
    <message>
        <source>End a quietening</source>
        <translation>Dämpfung beenden</translation>
    </message>
    <message>
        <source>Take a verdict back</source>
        <translation>Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Arbeit beginnen</translation>
    </message>
    <message>
        <source>Finish work</source>
        <translation>Arbeit beenden</translation>
    </message>
    <message>
        <source>Take the start of work back</source>
        <translation>Arbeitsbeginn zurücknehmen</translation>
    </message>
    <message>
        <source>Import work</source>
        <translation>Arbeit einlesen</translation>
    </message>
    <message>
        <source>Let another version of a predictor run</source>
        <translation>Andere Version eines Prädiktors laufen lassen</translation>
    </message>
    <message>
        <source>Predictor has drifted</source>
        <translation>Prädiktor passt nicht mehr</translation>
    </message>
    <message>
        <source>Score of a model at the edge that cannot be taken</source>
        <translation>Bewertung eines Modells vor Ort, die nicht übernommen werden kann</translation>
    </message>
    <message>
        <source>Find a reason to retrain</source>
        <translation>Einen Anlass zum Nachlernen finden</translation>
    </message>
    <message>
        <source>Train a candidate</source>
        <translation>Einen Kandidaten anlernen</translation>
    </message>
    <message>
        <source>Keep a promoted version</source>
        <translation>Eine eingesetzte Version behalten</translation>
    </message>
    <message>
        <source>Let the version before run again</source>
        <translation>Die vorige Version wieder laufen lassen</translation>
    </message>
    <message>
        <source>Keep a candidate of a predictor</source>
        <translation>Einen Kandidaten eines Prädiktors behalten</translation>
    </message>
    <message>
        <source>Start a shadow</source>
        <translation>Einen Schatten starten</translation>
    </message>
    <message>
        <source>Stop a shadow</source>
        <translation>Einen Schatten beenden</translation>
    </message>
    <message>
        <source>Review the retraining queue</source>
        <translation>Die Warteschlange zum Nachlernen prüfen</translation>
    </message>
    <message>
        <source>Retrain a predictor</source>
        <translation>Einen Prädiktor neu anlernen</translation>
    </message>
    <message>
        <source>Dismiss a reason to retrain</source>
        <translation>Einen Anlass zum Nachlernen verwerfen</translation>
    </message>
</context>
</TS>
