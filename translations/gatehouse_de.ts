<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionSite</name>
    <message>
        <source>%1 (database role)</source>
        <translation>%1 (Datenbankrolle)</translation>
    </message>
    <message>
        <source>%1 was not read yet.</source>
        <translation>%1 wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Revoke sessions</source>
        <translation>Sitzungen widerrufen</translation>
    </message>
    <message>
        <source>Log out everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
    <message>
        <source>Log out my other devices</source>
        <translation>Meine anderen Geräte abmelden</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Reinstate</source>
        <translation>Reaktivieren</translation>
    </message>
    <message>
        <source>Reset the second factor</source>
        <translation>Zweiten Faktor zurücksetzen</translation>
    </message>
    <message>
        <source>Invite to a second factor</source>
        <translation>Zum zweiten Faktor einladen</translation>
    </message>
    <message>
        <source>Remove trusted devices</source>
        <translation>Vertraute Geräte entfernen</translation>
    </message>
    <message>
        <source>Remove API keys</source>
        <translation>API-Schlüssel entfernen</translation>
    </message>
    <message numerus="yes">
        <source>to revoke %n session(s)</source>
        <translation>
            <numerusform>um %n Sitzung zu widerrufen</numerusform>
            <numerusform>um %n Sitzungen zu widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to log out %n user(s) everywhere</source>
        <translation>
            <numerusform>um %n Benutzer überall abzumelden</numerusform>
            <numerusform>um %n Benutzer überall abzumelden</numerusform>
        </translation>
    </message>
    <message>
        <source>to log out your other devices</source>
        <translation>um Ihre anderen Geräte abzumelden</translation>
    </message>
    <message numerus="yes">
        <source>to suspend %n user(s)</source>
        <translation>
            <numerusform>um %n Benutzer zu deaktivieren</numerusform>
            <numerusform>um %n Benutzer zu deaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to reinstate %n user(s)</source>
        <translation>
            <numerusform>um %n Benutzer zu reaktivieren</numerusform>
            <numerusform>um %n Benutzer zu reaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to reset the second factor of %n user(s)</source>
        <translation>
            <numerusform>um den zweiten Faktor von %n Benutzer zurückzusetzen</numerusform>
            <numerusform>um den zweiten Faktor von %n Benutzern zurückzusetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to invite %n user(s) to a second factor</source>
        <translation>
            <numerusform>um %n Benutzer zum zweiten Faktor einzuladen</numerusform>
            <numerusform>um %n Benutzer zum zweiten Faktor einzuladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to remove the trusted devices of %n user(s)</source>
        <translation>
            <numerusform>um die vertrauten Geräte von %n Benutzer zu entfernen</numerusform>
            <numerusform>um die vertrauten Geräte von %n Benutzern zu entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to remove the API keys of %n user(s)</source>
        <translation>
            <numerusform>um die API-Schlüssel von %n Benutzer zu entfernen</numerusform>
            <numerusform>um die API-Schlüssel von %n Benutzern zu entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers rows of %2 in a form we do not know.</source>
        <translation>%1 liefert Zeilen von %2 in einer Form, die wir nicht kennen.</translation>
    </message>
    <message>
        <source>Nothing was sent: it was stopped before it came to this one</source>
        <translation>Es wurde nichts gesendet: Angehalten, bevor dies an der Reihe war</translation>
    </message>
    <message>
        <source>The server could not be read first, so nothing was sent: %1</source>
        <translation>Der Server konnte vorher nicht gelesen werden, deshalb wurde nichts gesendet: %1</translation>
    </message>
    <message>
        <source>Nothing was sent: it ended at the one before</source>
        <translation>Es wurde nichts gesendet: Beim vorigen war Schluss</translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) removed, none is left</source>
        <translation>
            <numerusform>%n API-Schlüssel entfernt, keiner ist übrig</numerusform>
            <numerusform>%n API-Schlüssel entfernt, keiner ist übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>there are API keys still</source>
        <translation>es gibt noch API-Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n trusted device(s) removed, none is left</source>
        <translation>
            <numerusform>%n vertrautes Gerät entfernt, keines ist übrig</numerusform>
            <numerusform>%n vertraute Geräte entfernt, keines ist übrig</numerusform>
        </translation>
    </message>
    <message>
        <source>there are trusted devices still</source>
        <translation>es gibt noch vertraute Geräte</translation>
    </message>
    <message>
        <source>%1 has no API key, nothing was sent</source>
        <translation>%1 hat keinen API-Schlüssel, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The older /jsonrpc may take a removed key until the server&apos;s cache is emptied</source>
        <translation>Das ältere /jsonrpc nimmt einen entfernten Schlüssel womöglich an, bis der Zwischenspeicher des Servers geleert ist</translation>
    </message>
    <message>
        <source>Removing API keys</source>
        <translation>API-Schlüssel werden entfernt</translation>
    </message>
    <message>
        <source>%1 has no trusted device, nothing was sent</source>
        <translation>%1 hat kein vertrautes Gerät, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Removing trusted devices</source>
        <translation>Vertraute Geräte werden entfernt</translation>
    </message>
    <message>
        <source>Odoo carries this out for administrators (group Settings) alone, and ignores it from others</source>
        <translation>Odoo führt dies nur für Administratoren (Gruppe Einstellungen) aus und ignoriert es von anderen</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended</source>
        <translation>
            <numerusform>%n Sitzung beendet</numerusform>
            <numerusform>%n Sitzungen beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ended</source>
        <translation>
            <numerusform>%n nicht beendet</numerusform>
            <numerusform>%n nicht beendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n nicht bekannt</numerusform>
            <numerusform>%n nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>no other session of %1 is listed, nothing was sent</source>
        <translation>von %1 ist keine andere Sitzung aufgeführt, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>no session of %1 is listed, nothing was sent</source>
        <translation>von %1 ist keine Sitzung aufgeführt, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Odoo shows and ends the sessions of others for administrators (group Settings) alone</source>
        <translation>Odoo zeigt und beendet die Sitzungen anderer nur für Administratoren (Gruppe Einstellungen)</translation>
    </message>
    <message>
        <source>Nothing was sent: %1</source>
        <translation>Es wurde nichts gesendet: %1</translation>
    </message>
    <message>
        <source>Nothing was done: %1</source>
        <translation>Es wurde nichts getan: %1</translation>
    </message>
    <message>
        <source>the session it was ordered from was spared</source>
        <translation>die Sitzung, aus der es angeordnet wurde, wurde verschont</translation>
    </message>
    <message numerus="yes">
        <source>%n began since and is listed</source>
        <translation>
            <numerusform>%n begann seither und ist aufgeführt</numerusform>
            <numerusform>%n begannen seither und sind aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Logging out everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>verweigert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>the session that this is ordered from is spared</source>
        <translation>die Sitzung, aus der dies angeordnet wird, wird verschont</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) not listed by the server any more: nothing will be sent for them</source>
        <translation>
            <numerusform>%n Sitzung führt der Server nicht mehr auf: Für sie wird nichts gesendet</numerusform>
            <numerusform>%n Sitzungen führt der Server nicht mehr auf: Für sie wird nichts gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>the session that this console works by is among them: it goes last, and the console signs in anew</source>
        <translation>die Sitzung, mit der diese Konsole arbeitet, ist darunter: Sie kommt zuletzt, und die Konsole meldet sich neu an</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) used within the last hour: such a session may outlive its revocation; it is of no use while the account is suspended</source>
        <translation>
            <numerusform>%n Sitzung wurde in der letzten Stunde benutzt: Eine solche Sitzung kann ihren Widerruf überleben; solange das Konto deaktiviert ist, nützt sie nichts</numerusform>
            <numerusform>%n Sitzungen wurden in der letzten Stunde benutzt: Eine solche Sitzung kann ihren Widerruf überleben; solange das Konto deaktiviert ist, nützt sie nichts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) used within the last hour: a session in use at the very moment may outlive its revocation, unlisted for up to an hour. It will be watched; changing the password or suspending the user ends it for sure</source>
        <translation>
            <numerusform>%n Sitzung wurde in der letzten Stunde benutzt: Eine Sitzung, die gerade im Augenblick benutzt wird, kann ihren Widerruf überleben, bis zu eine Stunde lang ungesehen. Sie wird beobachtet; das Kennwort zu ändern oder den Benutzer zu deaktivieren beendet sie sicher</numerusform>
            <numerusform>%n Sitzungen wurden in der letzten Stunde benutzt: Eine Sitzung, die gerade im Augenblick benutzt wird, kann ihren Widerruf überleben, bis zu eine Stunde lang ungesehen. Sie wird beobachtet; das Kennwort zu ändern oder den Benutzer zu deaktivieren beendet sie sicher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) not known to the server</source>
        <translation>
            <numerusform>%n Benutzer dem Server nicht bekannt</numerusform>
            <numerusform>%n Benutzer dem Server nicht bekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>your own account is among them: Odoo refuses that</source>
        <translation>Ihr eigenes Konto ist darunter: Odoo verweigert das</translation>
    </message>
    <message numerus="yes">
        <source>%n suspended already</source>
        <translation>
            <numerusform>%n schon deaktiviert</numerusform>
            <numerusform>%n schon deaktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>sessions are revoked first, because archiving ends them only for as long as it lasts</source>
        <translation>die Sitzungen werden zuerst widerrufen, denn Archivieren beendet sie nur, solange es anhält</translation>
    </message>
    <message>
        <source>the sessions cannot be revoked by you (%1): they end now, and come back when the user is reinstated</source>
        <translation>Sie können die Sitzungen nicht widerrufen (%1): Sie enden jetzt und kommen zurück, wenn der Benutzer reaktiviert wird</translation>
    </message>
    <message numerus="yes">
        <source>%n not suspended</source>
        <translation>
            <numerusform>%n nicht deaktiviert</numerusform>
            <numerusform>%n nicht deaktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>sessions still listed from before are revoked first. One that was in use when it was revoked may have outlived that unseen and lives again with the account; changing the password before makes sure</source>
        <translation>noch aufgeführte Sitzungen von früher werden zuerst widerrufen. Eine, die bei ihrem Widerruf gerade benutzt wurde, kann das ungesehen überlebt haben und lebt mit dem Konto wieder auf; das Kennwort vorher zu ändern schafft Sicherheit</translation>
    </message>
    <message>
        <source>sessions from before that were not revoked live again with the account, and you cannot revoke them (%1)</source>
        <translation>Sitzungen von früher, die nicht widerrufen wurden, leben mit dem Konto wieder auf, und Sie können sie nicht widerrufen (%1)</translation>
    </message>
    <message>
        <source>your own account is among them</source>
        <translation>Ihr eigenes Konto ist darunter</translation>
    </message>
    <message numerus="yes">
        <source>%n without a second factor</source>
        <translation>
            <numerusform>%n ohne zweiten Faktor</numerusform>
            <numerusform>%n ohne zweiten Faktor</numerusform>
        </translation>
    </message>
    <message>
        <source>all their sessions end, and their trusted devices are removed; until they set up a new one, the password alone is enough unless the rules of the server ask for more</source>
        <translation>alle ihre Sitzungen enden, und ihre vertrauten Geräte werden entfernt; bis sie einen neuen einrichten, genügt das Kennwort allein, sofern die Regeln des Servers nicht mehr verlangen</translation>
    </message>
    <message numerus="yes">
        <source>%n with a second factor or suspended: nothing will be sent to them</source>
        <translation>
            <numerusform>%n mit zweitem Faktor oder deaktiviert: Dorthin wird nichts gesendet</numerusform>
            <numerusform>%n mit zweitem Faktor oder deaktiviert: Dorthin wird nichts gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>the server mails each of them</source>
        <translation>der Server schickt jedem eine E-Mail</translation>
    </message>
    <message>
        <source>none of them has an API key</source>
        <translation>keiner von ihnen hat einen API-Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) will be removed for good; whatever uses them stops working</source>
        <translation>
            <numerusform>%n API-Schlüssel wird endgültig entfernt; was ihn benutzt, funktioniert nicht mehr</numerusform>
            <numerusform>%n API-Schlüssel werden endgültig entfernt; was sie benutzt, funktioniert nicht mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) stay: refused while the account is suspended, good again when it is reinstated</source>
        <translation>
            <numerusform>%n API-Schlüssel bleibt: abgewiesen, solange das Konto deaktiviert ist, wieder gültig, wenn es reaktiviert wird</numerusform>
            <numerusform>%n API-Schlüssel bleiben: abgewiesen, solange das Konto deaktiviert ist, wieder gültig, wenn es reaktiviert wird</numerusform>
        </translation>
    </message>
    <message>
        <source>none of them has a trusted device</source>
        <translation>keiner von ihnen hat ein vertrautes Gerät</translation>
    </message>
    <message numerus="yes">
        <source>%n trusted device(s) will be removed: the code is asked for there again</source>
        <translation>
            <numerusform>%n vertrautes Gerät wird entfernt: Dort wird wieder nach dem Code gefragt</numerusform>
            <numerusform>%n vertraute Geräte werden entfernt: Dort wird wieder nach dem Code gefragt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trusted device(s) stay: the code is not asked for there when the user is reinstated</source>
        <translation>
            <numerusform>%n vertrautes Gerät bleibt: Dort wird nicht nach dem Code gefragt, wenn der Benutzer reaktiviert wird</numerusform>
            <numerusform>%n vertraute Geräte bleiben: Dort wird nicht nach dem Code gefragt, wenn der Benutzer reaktiviert wird</numerusform>
        </translation>
    </message>
    <message>
        <source>the server lists it as revoked, read again %1 UTC</source>
        <translation>der Server führt sie als widerrufen, erneut gelesen %1 UTC</translation>
    </message>
    <message>
        <source>the server still lists it, read again %1 UTC: it was not carried out</source>
        <translation>der Server führt sie noch auf, erneut gelesen %1 UTC: Es wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>the server lists it as revoked and, in use, as not revoked, read again %1 UTC: it lives, whether it was revoked by this or not</source>
        <translation>der Server führt sie als widerrufen und, weil benutzt, als nicht widerrufen, erneut gelesen %1 UTC: Sie lebt, ob sie hierdurch widerrufen wurde oder nicht</translation>
    </message>
    <message>
        <source>the server lists nothing of it any more, read again %1 UTC</source>
        <translation>der Server führt nichts mehr davon auf, erneut gelesen %1 UTC</translation>
    </message>
    <message>
        <source>what the server shows does not tell, read again %1 UTC</source>
        <translation>was der Server zeigt, sagt es nicht, erneut gelesen %1 UTC</translation>
    </message>
    <message>
        <source>the server shows it as done, read again %1 UTC</source>
        <translation>der Server zeigt es als erledigt, erneut gelesen %1 UTC</translation>
    </message>
    <message>
        <source>the server shows that it was not carried out, read again %1 UTC</source>
        <translation>der Server zeigt, dass es nicht ausgeführt wurde, erneut gelesen %1 UTC</translation>
    </message>
    <message>
        <source>There is no entry %1 in the journal.</source>
        <translation>Im Journal gibt es keinen Eintrag %1.</translation>
    </message>
    <message>
        <source>Nothing was sent: the program ended before it came to that</source>
        <translation>Es wurde nichts gesendet: Das Programm endete, bevor es dazu kam</translation>
    </message>
    <message>
        <source>the server shows nothing of it any more, %1: neither that it is revoked nor that it is not</source>
        <translation>der Server zeigt nichts mehr davon, %1: weder dass sie widerrufen ist noch dass sie es nicht ist</translation>
    </message>
    <message>
        <source>the server lists it as revoked, %1</source>
        <translation>der Server führt sie als widerrufen, %1</translation>
    </message>
    <message>
        <source>the server no longer lists it, %1</source>
        <translation>der Server führt sie nicht mehr auf, %1</translation>
    </message>
    <message>
        <source>the server lists it as revoked and, in use since, as not revoked, %1: it lives on</source>
        <translation>der Server führt sie als widerrufen und, weil seither benutzt, als nicht widerrufen, %1: Sie lebt weiter</translation>
    </message>
    <message>
        <source>The server answered as if it had been done, but still lists it, %1</source>
        <translation>Der Server hat geantwortet, als wäre es geschehen, führt sie aber noch auf, %1</translation>
    </message>
    <message>
        <source>The server did not answer in time and still lists it, %1; it may still end it</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet und führt sie noch auf, %1; womöglich beendet er sie noch</translation>
    </message>
    <message>
        <source>The connection broke before the answer, and the server still lists it, %1: it was not carried out</source>
        <translation>Die Verbindung brach vor der Antwort ab, und der Server führt sie noch auf, %1: Es wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>not listed any more, nothing was sent</source>
        <translation>nicht mehr aufgeführt, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>The server refused the whole batch %1 times, because sessions in it kept changing; nothing was done. Order it again.</source>
        <translation>Der Server hat den ganzen Stapel %1-mal verweigert, weil sich Sitzungen darin fortwährend änderten; es wurde nichts getan. Ordnen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>Whether the server did it is not known (%1), and it could not be read again: %2</source>
        <translation>Ob der Server es getan hat, ist nicht bekannt (%1), und er konnte nicht erneut gelesen werden: %2</translation>
    </message>
    <message>
        <source>The server answered as if it had been done, but could not be read again: %1</source>
        <translation>Der Server hat geantwortet, als wäre es geschehen, konnte aber nicht erneut gelesen werden: %1</translation>
    </message>
    <message>
        <source>it was stopped before it came to this one</source>
        <translation>angehalten, bevor dies an der Reihe war</translation>
    </message>
    <message>
        <source>Revoking sessions</source>
        <translation>Sitzungen werden widerrufen</translation>
    </message>
    <message>
        <source>There is nothing to act on: no target was named.</source>
        <translation>Es gibt nichts zu tun: Es wurde kein Ziel genannt.</translation>
    </message>
    <message>
        <source>%1 is not a session.</source>
        <translation>%1 ist keine Sitzung.</translation>
    </message>
    <message>
        <source>%1 is not known to the server by an id, so it cannot be acted on.</source>
        <translation>%1 ist dem Server nicht mit einer ID bekannt, deshalb kann hier nichts getan werden.</translation>
    </message>
    <message>
        <source>%1 has a second factor already, nothing was sent</source>
        <translation>%1 hat schon einen zweiten Faktor, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>%1 is suspended, nothing was sent</source>
        <translation>%1 ist deaktiviert, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>the server wrote the mail but could not send it, %1: %2</source>
        <translation>der Server hat die E-Mail geschrieben, konnte sie aber nicht senden, %1: %2</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>er sagt nicht, warum</translation>
    </message>
    <message>
        <source>the server wrote the mail and gave it up, %1</source>
        <translation>der Server hat die E-Mail geschrieben und aufgegeben, %1</translation>
    </message>
    <message>
        <source>the server lists the mail as sent, %1</source>
        <translation>der Server führt die E-Mail als gesendet, %1</translation>
    </message>
    <message>
        <source>the mail waits in the server&apos;s queue, %1</source>
        <translation>die E-Mail wartet in der Warteschlange des Servers, %1</translation>
    </message>
    <message>
        <source>Whether the server sent it is not known: %1</source>
        <translation>Ob der Server sie gesendet hat, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>the server says that it sent the mail; whether it arrived cannot be read</source>
        <translation>der Server sagt, dass er die E-Mail gesendet hat; ob sie ankam, lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 has no second factor, nothing was sent</source>
        <translation>%1 hat keinen zweiten Faktor, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>the second factor is off, and the sessions of %1 ended with it</source>
        <translation>der zweite Faktor ist abgeschaltet, und die Sitzungen von %1 endeten damit</translation>
    </message>
    <message>
        <source>the second factor is off, and the other sessions of %1 ended with it</source>
        <translation>der zweite Faktor ist abgeschaltet, und die anderen Sitzungen von %1 endeten damit</translation>
    </message>
    <message>
        <source>the second factor is still on</source>
        <translation>der zweite Faktor ist noch eingerichtet</translation>
    </message>
    <message>
        <source>Resetting second factors</source>
        <translation>Zweite Faktoren werden zurückgesetzt</translation>
    </message>
    <message>
        <source>Sending invitations</source>
        <translation>Einladungen werden gesendet</translation>
    </message>
    <message>
        <source>the account is active again</source>
        <translation>das Konto ist wieder aktiv</translation>
    </message>
    <message>
        <source>the account is archived</source>
        <translation>das Konto ist archiviert</translation>
    </message>
    <message>
        <source>the account is still archived</source>
        <translation>das Konto ist noch archiviert</translation>
    </message>
    <message>
        <source>the account is still active</source>
        <translation>das Konto ist noch aktiv</translation>
    </message>
    <message>
        <source>Odoo lets nobody suspend oneself, nothing was sent</source>
        <translation>Odoo lässt niemanden sich selbst deaktivieren, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>%1 is suspended already, nothing was sent</source>
        <translation>%1 ist schon deaktiviert, es wurde nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) revoked before</source>
        <translation>
            <numerusform>%n Sitzung vorher widerrufen</numerusform>
            <numerusform>%n Sitzungen vorher widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) not surely revoked: they would come back when %1 is reinstated</source>
        <translation>
            <numerusform>%n Sitzung nicht sicher widerrufen: Sie käme zurück, wenn %1 reaktiviert wird</numerusform>
            <numerusform>%n Sitzungen nicht sicher widerrufen: Sie kämen zurück, wenn %1 reaktiviert wird</numerusform>
        </translation>
    </message>
    <message>
        <source>the sessions could not be revoked and come back when %1 is reinstated: %2</source>
        <translation>die Sitzungen konnten nicht widerrufen werden und kommen zurück, wenn %1 reaktiviert wird: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of them was in use and may come back when %1 is reinstated, unless the password is changed before</source>
        <translation>
            <numerusform>%n davon wurde gerade benutzt und kann zurückkommen, wenn %1 reaktiviert wird, sofern nicht vorher das Kennwort geändert wird</numerusform>
            <numerusform>%n davon wurden gerade benutzt und können zurückkommen, wenn %1 reaktiviert wird, sofern nicht vorher das Kennwort geändert wird</numerusform>
        </translation>
    </message>
    <message>
        <source>The account was not touched: %1</source>
        <translation>Das Konto wurde nicht angetastet: %1</translation>
    </message>
    <message>
        <source>%1 is not suspended, nothing was sent</source>
        <translation>%1 ist nicht deaktiviert, es wurde nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>The account stays suspended: %n session(s) from before could not be revoked and would live again</source>
        <translation>
            <numerusform>Das Konto bleibt deaktiviert: %n Sitzung von früher konnte nicht widerrufen werden und würde wieder aufleben</numerusform>
            <numerusform>Das Konto bleibt deaktiviert: %n Sitzungen von früher konnten nicht widerrufen werden und würden wieder aufleben</numerusform>
        </translation>
    </message>
    <message>
        <source>The account stays suspended: %1</source>
        <translation>Das Konto bleibt deaktiviert: %1</translation>
    </message>
    <message>
        <source>sessions from before the suspension could not be looked for and may live again: %1</source>
        <translation>nach Sitzungen aus der Zeit vor dem Deaktivieren konnte nicht gesucht werden, sie können wieder aufleben: %1</translation>
    </message>
    <message>
        <source>whether a session from before lives again could not be read: %1</source>
        <translation>ob eine Sitzung von früher wieder lebt, konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>no session from before is listed</source>
        <translation>keine Sitzung von früher ist aufgeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) listed now, begun since</source>
        <translation>
            <numerusform>%n Sitzung jetzt aufgeführt, seither begonnen</numerusform>
            <numerusform>%n Sitzungen jetzt aufgeführt, seither begonnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) that would have come back revoked before</source>
        <translation>
            <numerusform>%n Sitzung, die zurückgekommen wäre, vorher widerrufen</numerusform>
            <numerusform>%n Sitzungen, die zurückgekommen wären, vorher widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Suspending</source>
        <translation>Deaktivieren läuft</translation>
    </message>
    <message>
        <source>Reinstating</source>
        <translation>Reaktivieren läuft</translation>
    </message>
    <message>
        <source>%1 does not show this user any more</source>
        <translation>%1 zeigt diesen Benutzer nicht mehr</translation>
    </message>
    <message>
        <source>%1 was revoked at %2 UTC and lives: the server lists it in use at %3 UTC</source>
        <translation>%1 wurde um %2 UTC widerrufen und lebt: Der Server führt sie als benutzt um %3 UTC</translation>
    </message>
    <message>
        <source>It outlived that: the server lists it again, in use at %1 UTC</source>
        <translation>Sie hat das überlebt: Der Server führt sie wieder auf, benutzt um %1 UTC</translation>
    </message>
    <message>
        <source>No sign of life until %1 UTC (server clock)</source>
        <translation>Kein Lebenszeichen bis %1 UTC (Uhr des Servers)</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Kennwort ändern</translation>
    </message>
    <message>
        <source>ends all sessions of the user, and the user needs the new password; API keys stay good</source>
        <translation>beendet alle Sitzungen des Benutzers, und der Benutzer braucht das neue Kennwort; API-Schlüssel bleiben gültig</translation>
    </message>
    <message>
        <source>Suspend the user</source>
        <translation>Benutzer deaktivieren</translation>
    </message>
    <message>
        <source>ends all sessions of the user and blocks signing in, by API keys too; the session that survived would live again when the user is reinstated, unless the password is changed before</source>
        <translation>beendet alle Sitzungen des Benutzers und sperrt die Anmeldung, auch mit API-Schlüsseln; die überlebende Sitzung würde wieder aufleben, wenn der Benutzer reaktiviert wird, sofern nicht vorher das Kennwort geändert wird</translation>
    </message>
    <message>
        <source>Odoo lets nobody suspend oneself</source>
        <translation>Odoo lässt niemanden sich selbst deaktivieren</translation>
    </message>
    <message>
        <source>works where the user has one: ends all sessions of the user and removes the trusted devices; the second factor must be set up anew</source>
        <translation>wirkt, wo der Benutzer einen hat: beendet alle Sitzungen des Benutzers und entfernt die vertrauten Geräte; der zweite Faktor muss neu eingerichtet werden</translation>
    </message>
    <message>
        <source>read %1 UTC (server clock)</source>
        <translation>gelesen %1 UTC (Uhr des Servers)</translation>
    </message>
    <message>
        <source>read %1 UTC (this computer&apos;s clock)</source>
        <translation>gelesen %1 UTC (Uhr dieses Computers)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The server answered as if it had been done, but %1, %2</source>
        <translation>Der Server hat geantwortet, als wäre es geschehen, aber %1, %2</translation>
    </message>
    <message>
        <source>The server did not answer in time, and %1, %2; it may still do it</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet, und %1, %2; womöglich tut er es noch</translation>
    </message>
    <message>
        <source>The connection broke before the answer, and %1, %2: it was not carried out</source>
        <translation>Die Verbindung brach vor der Antwort ab, und %1, %2: Es wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>the server has no such user, nothing was sent</source>
        <translation>der Server hat keinen solchen Benutzer, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Log out everyone</source>
        <translation>Alle abmelden</translation>
    </message>
    <message>
        <source>to log out everyone</source>
        <translation>um alle abzumelden</translation>
    </message>
    <message>
        <source>%1 has no user with the login %2.</source>
        <translation>%1 hat keinen Benutzer mit dem Anmeldenamen %2.</translation>
    </message>
    <message>
        <source>%1 is Odoo&apos;s own account: nobody can sign in with it, and Odoo needs it.</source>
        <translation>%1 ist Odoos eigenes Konto: Niemand kann sich damit anmelden, und Odoo braucht es.</translation>
    </message>
    <message>
        <source>%1 is suspended already.</source>
        <translation>%1 ist bereits deaktiviert.</translation>
    </message>
    <message>
        <source>%1 is not suspended.</source>
        <translation>%1 ist nicht deaktiviert.</translation>
    </message>
    <message>
        <source>%1 can no longer sign in, and every session and API key of theirs is refused from its next request on.</source>
        <translation>%1 kann sich nicht mehr anmelden, und jede Sitzung und jeder API-Schlüssel davon wird ab der nächsten Anfrage abgewiesen.</translation>
    </message>
    <message>
        <source>The session files stay: when %1 is reinstated, a session that was not used in between lives again. Change the password before that.</source>
        <translation>Die Sitzungsdateien bleiben: Wird %1 reaktiviert, lebt eine Sitzung wieder, die inzwischen nicht benutzt wurde. Ändern Sie vorher das Kennwort.</translation>
    </message>
    <message>
        <source>%1 is the last active administrator: nobody will be left to change settings in Odoo.</source>
        <translation>%1 ist der letzte aktive Administrator: Danach kann niemand mehr Einstellungen in Odoo ändern.</translation>
    </message>
    <message>
        <source>%1 can sign in again, and sessions from before the suspension may live again.</source>
        <translation>%1 kann sich wieder anmelden, und Sitzungen aus der Zeit vor der Deaktivierung leben womöglich wieder.</translation>
    </message>
    <message>
        <source>This needs PostgreSQL 13 or later, whose gen_random_uuid() makes the new secret.</source>
        <translation>Dafür ist PostgreSQL 13 oder neuer nötig, dessen gen_random_uuid() das neue Geheimnis erzeugt.</translation>
    </message>
    <message>
        <source>Everybody&apos;s sessions end at their next request, those of officers and of programs that sign in by password too; unsaved work is lost. API keys go on working.</source>
        <translation>Alle Sitzungen enden mit ihrer nächsten Anfrage, auch die der Sicherheitsbeauftragten und von Programmen, die sich mit Kennwort anmelden; Ungespeichertes geht verloren. API-Schlüssel gelten weiter.</translation>
    </message>
    <message>
        <source>Links that Odoo has mailed (invitations, password resets, unsubscribing) are void. It cannot be undone.</source>
        <translation>Links, die Odoo verschickt hat (Einladungen, Kennwortrücksetzungen, Abbestellungen), sind ungültig. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The database is not as it was shown: a statement changed %1 rows instead of %2. Everything was taken back.</source>
        <translation>Die Datenbank ist nicht mehr so, wie sie gezeigt wurde: Eine Anweisung änderte %1 Zeilen statt %2. Alles wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>it was committed, but could not be read again: %1</source>
        <translation>es wurde festgeschrieben, konnte aber nicht nachgelesen werden: %1</translation>
    </message>
    <message>
        <source>it was committed, but the database shows something else now</source>
        <translation>es wurde festgeschrieben, aber die Datenbank zeigt jetzt etwas anderes</translation>
    </message>
    <message>
        <source>the database has a new secret, so that no session from before is accepted</source>
        <translation>die Datenbank hat ein neues Geheimnis, sodass keine Sitzung von vorher mehr angenommen wird</translation>
    </message>
    <message>
        <source>the account is archived, so that no session of it is accepted</source>
        <translation>das Konto ist archiviert, sodass keine Sitzung davon mehr angenommen wird</translation>
    </message>
    <message>
        <source>%1; read %2 UTC (server clock)</source>
        <translation>%1; gelesen %2 UTC (Uhr des Servers)</translation>
    </message>
    <message>
        <source>; Odoo was told to forget what it had cached</source>
        <translation>; Odoo wurde aufgetragen, Zwischengespeichertes zu vergessen</translation>
    </message>
    <message>
        <source>; but Odoo could not be told to forget what it has cached: until it is restarted, sessions in use may go on</source>
        <translation>; aber Odoo konnte nicht aufgetragen werden, Zwischengespeichertes zu vergessen: Bis zu seinem Neustart können benutzte Sitzungen weiterlaufen</translation>
    </message>
    <message>
        <source>the connection was lost while it was committed, so it may have happened: %1</source>
        <translation>die Verbindung ging beim Festschreiben verloren, es kann also geschehen sein: %1</translation>
    </message>
    <message>
        <source>Not possible: %1.</source>
        <translation>Nicht möglich: %1.</translation>
    </message>
    <message>
        <source>This is not an emergency action.</source>
        <translation>Das ist keine Notfallmaßnahme.</translation>
    </message>
    <message>
        <source>What was typed is not “%1”: nothing was done.</source>
        <translation>Eingegeben wurde nicht „%1“: Nichts wurde getan.</translation>
    </message>
    <message>
        <source>%1 (database role)</source>
        <translation>%1 (Datenbankrolle)</translation>
    </message>
    <message>
        <source>this is done in the database alone (gatehousectl break-glass)</source>
        <translation>das geschieht nur in der Datenbank (gatehousectl break-glass)</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Allow multiple sessions</source>
        <translation>Mehrere Sitzungen erlauben</translation>
    </message>
    <message>
        <source>One session only</source>
        <translation>Nur eine Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>to unlock %n account(s)</source>
        <translation>
            <numerusform>um %n Konto zu entsperren</numerusform>
            <numerusform>um %n Konten zu entsperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to allow %n user(s) multiple sessions</source>
        <translation>
            <numerusform>um %n Benutzer mehrere Sitzungen zu erlauben</numerusform>
            <numerusform>um %n Benutzern mehrere Sitzungen zu erlauben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to allow %n user(s) one session only</source>
        <translation>
            <numerusform>um %n Benutzer nur eine Sitzung zu erlauben</numerusform>
            <numerusform>um %n Benutzern nur eine Sitzung zu erlauben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: final</source>
        <translation>%1, %2: endgültig</translation>
    </message>
    <message>
        <source>the Guard has nothing of it on record any more, %1</source>
        <translation>der Guard hat nichts mehr davon aufgezeichnet, %1</translation>
    </message>
    <message>
        <source>The Guard answered as if it had been done, but still has it as active, %1</source>
        <translation>Der Guard hat geantwortet, als wäre es geschehen, führt sie aber noch als aktiv, %1</translation>
    </message>
    <message>
        <source>The server did not answer in time, and the Guard still has it as active, %1; it may still end it</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet, und der Guard führt sie noch als aktiv, %1; er kann sie noch beenden</translation>
    </message>
    <message>
        <source>The connection broke before the answer, and the Guard still has it as active, %1: it was not carried out</source>
        <translation>Die Verbindung brach vor der Antwort ab, und der Guard führt sie noch als aktiv, %1: Es wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>no other session of %1 is active, nothing was sent</source>
        <translation>keine andere Sitzung von %1 ist aktiv, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>no session of %1 is active, nothing was sent</source>
        <translation>keine Sitzung von %1 ist aktiv, es wurde nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n began since and is active</source>
        <translation>
            <numerusform>%n hat seitdem begonnen und ist aktiv</numerusform>
            <numerusform>%n haben seitdem begonnen und sind aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already, nothing was sent</source>
        <translation>%1, und zwar schon vorher; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Wird entsperrt</translation>
    </message>
    <message>
        <source>%1 is not locked, nothing was sent</source>
        <translation>%1 ist nicht gesperrt, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>the account is not locked any more</source>
        <translation>das Konto ist nicht mehr gesperrt</translation>
    </message>
    <message>
        <source>the account is still locked</source>
        <translation>das Konto ist noch gesperrt</translation>
    </message>
    <message>
        <source>Allowing multiple sessions</source>
        <translation>Mehrere Sitzungen werden erlaubt</translation>
    </message>
    <message>
        <source>Allowing one session only</source>
        <translation>Nur eine Sitzung wird erlaubt</translation>
    </message>
    <message>
        <source>the Guard does not know this user, nothing was sent</source>
        <translation>der Guard kennt diesen Benutzer nicht, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>%1 is allowed multiple sessions already, nothing was sent</source>
        <translation>%1 darf schon mehrere Sitzungen haben, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>%1 is allowed one session only already, nothing was sent</source>
        <translation>%1 darf schon nur eine Sitzung haben, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>multiple sessions are allowed</source>
        <translation>mehrere Sitzungen sind erlaubt</translation>
    </message>
    <message>
        <source>one session only is allowed</source>
        <translation>nur eine Sitzung ist erlaubt</translation>
    </message>
    <message>
        <source>one session only is allowed still</source>
        <translation>noch ist nur eine Sitzung erlaubt</translation>
    </message>
    <message>
        <source>multiple sessions are allowed still</source>
        <translation>noch sind mehrere Sitzungen erlaubt</translation>
    </message>
    <message>
        <source>the Guard has it on record as revoked, by %1</source>
        <translation>der Guard hat sie als widerrufen aufgezeichnet, durch %1</translation>
    </message>
    <message>
        <source>the Guard has it on record as revoked</source>
        <translation>der Guard hat sie als widerrufen aufgezeichnet</translation>
    </message>
    <message>
        <source>the Guard has it on record as logged out by its user</source>
        <translation>der Guard hat sie als vom Benutzer abgemeldet aufgezeichnet</translation>
    </message>
    <message>
        <source>the Guard has it on record as expired</source>
        <translation>der Guard hat sie als abgelaufen aufgezeichnet</translation>
    </message>
    <message>
        <source>the Guard has it on record as ended</source>
        <translation>der Guard hat sie als beendet aufgezeichnet</translation>
    </message>
    <message numerus="yes">
        <source>%n not locked</source>
        <translation>
            <numerusform>%n nicht gesperrt</numerusform>
            <numerusform>%n nicht gesperrt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n sessions now; they stay, a policy of one session per user ends them with the next login</source>
        <translation>
            <numerusform>%1 hat jetzt %n Sitzung; sie bleibt, eine Richtlinie „eine Sitzung je Benutzer“ beendet sie mit der nächsten Anmeldung</numerusform>
            <numerusform>%1 hat jetzt %n Sitzungen; sie bleiben, eine Richtlinie „eine Sitzung je Benutzer“ beendet sie mit der nächsten Anmeldung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed multiple sessions already</source>
        <translation>
            <numerusform>%n mit schon erlaubten mehreren Sitzungen</numerusform>
            <numerusform>%n mit schon erlaubten mehreren Sitzungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed one session only already</source>
        <translation>
            <numerusform>%n mit schon nur einer erlaubten Sitzung</numerusform>
            <numerusform>%n mit schon nur einer erlaubten Sitzung</numerusform>
        </translation>
    </message>
    <message>
        <source>the Guard still has it as active, read again %1 UTC: it was not carried out</source>
        <translation>der Guard führt sie noch als aktiv, erneut gelesen um %1 UTC: Es wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>%1, read again %2 UTC</source>
        <translation>%1, erneut gelesen um %2 UTC</translation>
    </message>
    <message>
        <source>the Guard has nothing of it on record, nothing was sent</source>
        <translation>der Guard hat nichts davon aufgezeichnet, es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Set policies</source>
        <translation>Richtlinien setzen</translation>
    </message>
    <message numerus="yes">
        <source>to set %n policy(s)</source>
        <translation>
            <numerusform>um %n Richtlinie zu setzen</numerusform>
            <numerusform>um %n Richtlinien zu setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is %2 already</source>
        <translation>%1 ist schon %2</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile and is now %2: look at it again</source>
        <translation>%1 wurde inzwischen geändert und ist jetzt %2: bitte noch einmal ansehen</translation>
    </message>
    <message>
        <source>sessions older than that end with their next request, yours as well</source>
        <translation>ältere Sitzungen enden mit ihrer nächsten Anfrage, auch Ihre</translation>
    </message>
    <message>
        <source>sessions unused for longer than that end</source>
        <translation>Sitzungen, die länger ungenutzt sind, enden</translation>
    </message>
    <message>
        <source>users whose password is older than its lifetime can do nothing until they change it</source>
        <translation>wessen Kennwort älter ist als erlaubt, kann nichts tun, bis es geändert ist</translation>
    </message>
    <message>
        <source>%1 is not a policy.</source>
        <translation>%1 ist keine Richtlinie.</translation>
    </message>
    <message>
        <source>%1 is a policy, and cannot be acted on like this.</source>
        <translation>%1 ist eine Richtlinie; so lässt sich damit nichts tun.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>it cannot be set there</source>
        <translation>dort lässt sie sich nicht setzen</translation>
    </message>
    <message>
        <source>it was changed meanwhile and is now %1</source>
        <translation>sie wurde inzwischen geändert und ist jetzt %1</translation>
    </message>
    <message>
        <source>Nothing was set: %1</source>
        <translation>Nichts wurde gesetzt: %1</translation>
    </message>
    <message>
        <source>Nothing was set, because another of the policies could not be</source>
        <translation>Nichts wurde gesetzt, weil eine andere der Richtlinien es nicht werden konnte</translation>
    </message>
    <message>
        <source>the server says “%1”, %2</source>
        <translation>der Server sagt „%1“, %2</translation>
    </message>
    <message>
        <source>The server did not answer in time, and says “%1”, %2; it may still do it</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet und sagt „%1“, %2; er kann es noch tun</translation>
    </message>
    <message>
        <source>The connection broke before the answer, and the server says “%1”, %2: it was not carried out</source>
        <translation>Die Verbindung brach vor der Antwort ab, und der Server sagt „%1“, %2: Es wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>The server answered as if it had been done, but says “%1”, %2</source>
        <translation>Der Server hat geantwortet, als sei es geschehen, sagt aber „%1“, %2</translation>
    </message>
    <message>
        <source>it was changed meanwhile, by %1 at %2 UTC, and is now %3</source>
        <translation>sie wurde inzwischen geändert, von %1 um %2 UTC, und ist jetzt %3</translation>
    </message>
    <message>
        <source>the Guard does not take this value (%1)</source>
        <translation>der Guard nimmt diesen Wert nicht an (%1)</translation>
    </message>
    <message>
        <source>other policies were changed meanwhile. Look at them, then save again</source>
        <translation>andere Richtlinien wurden inzwischen geändert. Sehen Sie sie an und speichern Sie dann noch einmal</translation>
    </message>
    <message>
        <source>the server says “%1”</source>
        <translation>der Server sagt „%1“</translation>
    </message>
    <message>
        <source>the server does not say “%1”</source>
        <translation>der Server sagt nicht „%1“</translation>
    </message>
    <message>
        <source>this cannot be ordered of a database</source>
        <translation>das lässt sich einer Datenbank nicht auftragen</translation>
    </message>
    <message>
        <source>The database could not be read first, so nothing was sent: %1</source>
        <translation>Die Datenbank ließ sich vorher nicht lesen, also wurde nichts gesendet: %1</translation>
    </message>
    <message>
        <source>Waiting for Odoo&apos;s next request</source>
        <translation>Warten auf die nächste Anfrage an Odoo</translation>
    </message>
    <message>
        <source>The connection was lost amid the order, so it may have been placed: %1</source>
        <translation>Die Verbindung brach während des Auftrags ab, er kann also erteilt sein: %1</translation>
    </message>
    <message>
        <source>Order %1 was placed, but what became of it could not be read</source>
        <translation>Auftrag %1 wurde erteilt, aber was daraus wurde, ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Order %1 waits in the Guard&apos;s table: Odoo was not asked for anything since, and carries it out before it answers the next request, %2</source>
        <translation>Auftrag %1 wartet in der Tabelle des Guards: Odoo wurde seither nichts gefragt und führt ihn aus, bevor es die nächste Anfrage beantwortet, %2</translation>
    </message>
    <message>
        <source>The Guard refused order %1 (%2)</source>
        <translation>Der Guard hat Auftrag %1 abgelehnt (%2)</translation>
    </message>
    <message>
        <source>The Guard answered as if it had been done, but %1</source>
        <translation>Der Guard antwortete, als wäre es geschehen, aber %1</translation>
    </message>
    <message>
        <source>The Guard has it as done, but it could not be read back: %1</source>
        <translation>Beim Guard gilt es als erledigt, aber es ließ sich nicht zurücklesen: %1</translation>
    </message>
    <message>
        <source>the Guard has never seen it: it was not used since the Guard was installed, nothing was sent</source>
        <translation>der Guard hat sie nie gesehen: sie wurde seit seiner Installation nicht benutzt, nichts wurde gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n not</source>
        <translation>
            <numerusform>%n nicht</numerusform>
            <numerusform>%n nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) that the Guard does not have as active: nothing will be sent for them</source>
        <translation>
            <numerusform>%n Sitzung, die beim Guard nicht als aktiv gilt: für sie wird nichts gesendet</numerusform>
            <numerusform>%n Sitzungen, die beim Guard nicht als aktiv gelten: für sie wird nichts gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>the Guard still has it as active</source>
        <translation>beim Guard gilt sie noch als aktiv</translation>
    </message>
    <message>
        <source>no session of %1 is active</source>
        <translation>keine Sitzung von %1 ist aktiv</translation>
    </message>
    <message>
        <source>What became of this cannot be read from the Guard&apos;s tables.</source>
        <translation>Was daraus wurde, lässt sich den Tabellen des Guards nicht entnehmen.</translation>
    </message>
    <message>
        <source>what the Guard&apos;s tables show does not tell, read again %1 UTC</source>
        <translation>was die Tabellen des Guards zeigen, sagt es nicht, erneut gelesen %1 UTC</translation>
    </message>
    <message>
        <source>%1, read again %2 UTC, but orders still wait for Odoo&apos;s next request</source>
        <translation>%1, erneut gelesen %2 UTC, aber es warten noch Aufträge auf die nächste Anfrage an Odoo</translation>
    </message>
    <message>
        <source>%1, read again %2 UTC: it was not carried out</source>
        <translation>%1, erneut gelesen %2 UTC: es wurde nicht ausgeführt</translation>
    </message>
    <message>
        <source>Take out what is old</source>
        <translation>Altes herausnehmen</translation>
    </message>
    <message>
        <source>to take out what is old</source>
        <translation>um Altes herauszunehmen</translation>
    </message>
    <message>
        <source>this is done in the ledger, and in no server</source>
        <translation>das geschieht im Register und auf keinem Server</translation>
    </message>
    <message>
        <source>Allow networks and devices</source>
        <translation>Netze und Geräte erlauben</translation>
    </message>
    <message>
        <source>Take back allowed networks and devices</source>
        <translation>Erlaubte Netze und Geräte zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>to allow %n network(s) or device(s)</source>
        <translation>
            <numerusform>um %n Netz oder Gerät zu erlauben</numerusform>
            <numerusform>um %n Netze oder Geräte zu erlauben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to take back %n allowed network(s) or device(s)</source>
        <translation>
            <numerusform>um %n erlaubtes Netz oder Gerät zurückzunehmen</numerusform>
            <numerusform>um %n erlaubte Netze oder Geräte zurückzunehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Allowing</source>
        <translation>Wird erlaubt</translation>
    </message>
    <message>
        <source>Taking back</source>
        <translation>Wird zurückgenommen</translation>
    </message>
    <message>
        <source>it is on the Guard&apos;s list</source>
        <translation>es steht auf der Liste des Guards</translation>
    </message>
    <message>
        <source>it is not on the Guard&apos;s list</source>
        <translation>es steht nicht auf der Liste des Guards</translation>
    </message>
    <message>
        <source>The Guard refused it: there is no such user any more</source>
        <translation>Der Guard hat es abgelehnt: Diesen Benutzer gibt es nicht mehr</translation>
    </message>
    <message>
        <source>The Guard refused it: its end is over already</source>
        <translation>Der Guard hat es abgelehnt: Das Ende ist schon vorbei</translation>
    </message>
    <message>
        <source>The Guard refused it (%1)</source>
        <translation>Der Guard hat es abgelehnt (%1)</translation>
    </message>
    <message>
        <source>%1 is allowed until %2 UTC; that end is replaced</source>
        <translation>%1 ist bis %2 UTC erlaubt; dieses Ende wird ersetzt</translation>
    </message>
    <message>
        <source>%1 is allowed without end; that is replaced</source>
        <translation>%1 ist ohne Ende erlaubt; das wird ersetzt</translation>
    </message>
    <message>
        <source>%1 has %2 addresses: an attacker is likely to have one of them</source>
        <translation>%1 hat %2 Adressen: Ein Angreifer hat wahrscheinlich eine davon</translation>
    </message>
    <message numerus="yes">
        <source>%n allowed already</source>
        <translation>
            <numerusform>%n schon erlaubt</numerusform>
            <numerusform>%n schon erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on the Guard&apos;s list</source>
        <translation>
            <numerusform>%n nicht auf der Liste des Guards</numerusform>
            <numerusform>%n nicht auf der Liste des Guards</numerusform>
        </translation>
    </message>
    <message>
        <source>it holds for every user, administrators among them</source>
        <translation>es gilt für alle Benutzer, auch für Administratoren</translation>
    </message>
    <message>
        <source>a new device is still noticed there: a network answers for the country alone</source>
        <translation>ein neues Gerät fällt dort weiterhin auf: Ein Netz steht nur für das Land ein</translation>
    </message>
    <message>
        <source>a new country is still noticed with it: a device answers for itself alone, and anybody can claim to use it</source>
        <translation>ein neues Land fällt damit weiterhin auf: Ein Gerät steht nur für sich selbst ein, und jeder kann behaupten, es zu benutzen</translation>
    </message>
    <message>
        <source>%1 is not what this can be done to.</source>
        <translation>Mit %1 geht das nicht.</translation>
    </message>
    <message>
        <source>What is allowed with one order has one end.</source>
        <translation>Was mit einem Auftrag erlaubt wird, hat ein gemeinsames Ende.</translation>
    </message>
    <message>
        <source>%1; %2, %3</source>
        <comment>a refusal; what is so; when that was read</comment>
        <translation>%1; %2, %3</translation>
    </message>
</context>
<context>
    <name>AlertAllowing</name>
    <message>
        <source>Allow this network…</source>
        <translation>Dieses Netz erlauben …</translation>
    </message>
    <message>
        <source>Allow this device…</source>
        <translation>Dieses Gerät erlauben …</translation>
    </message>
    <message>
        <source>Logins from there are no longer suspicious for their country</source>
        <translation>Anmeldungen von dort sind wegen ihres Landes nicht mehr verdächtig</translation>
    </message>
    <message>
        <source>Logins with this browser and platform are no longer suspicious for their device</source>
        <translation>Anmeldungen mit diesem Browser und dieser Plattform sind wegen ihres Geräts nicht mehr verdächtig</translation>
    </message>
    <message>
        <source>The address of this login is not known.</source>
        <translation>Die Adresse dieser Anmeldung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The Guard could not tell the device of this login: what it does not know, it cannot recognize.</source>
        <translation>Der Guard konnte das Gerät dieser Anmeldung nicht bestimmen: Was er nicht kennt, kann er nicht wiedererkennen.</translation>
    </message>
    <message>
        <source>%1, for everybody</source>
        <translation>%1, für alle</translation>
    </message>
    <message>
        <source>%1, for this user</source>
        <translation>%1, für diesen Benutzer</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, bis %2</translation>
    </message>
</context>
<context>
    <name>AlertCells</name>
    <message>
        <source>Signed in (UTC)</source>
        <translation>Angemeldet (UTC)</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The Guard has</source>
        <translation>Der Guard hat</translation>
    </message>
    <message>
        <source>Session now</source>
        <translation>Sitzung jetzt</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>new country</source>
        <translation>neues Land</translation>
    </message>
    <message>
        <source>new device</source>
        <translation>neues Gerät</translation>
    </message>
    <message>
        <source>let it in</source>
        <translation>sie eingelassen</translation>
    </message>
    <message>
        <source>ended it, locked</source>
        <translation>sie beendet, gesperrt</translation>
    </message>
    <message>
        <source>ended it</source>
        <translation>sie beendet</translation>
    </message>
    <message>
        <source>New for this user, as far as the Guard remembers: %1</source>
        <translation>Neu für diesen Benutzer, soweit der Guard sich erinnert: %1</translation>
    </message>
    <message>
        <source>Nobody has acknowledged it yet</source>
        <translation>Noch hat das niemand bestätigt</translation>
    </message>
    <message>
        <source>allowed by %1</source>
        <translation>erlaubt von %1</translation>
    </message>
</context>
<context>
    <name>Allowances</name>
    <message>
        <source>“%1” is not a network: it takes an address and the length of its prefix, as in 192.0.2.0/24 or 2001:db8:1::/64.</source>
        <translation>„%1“ ist kein Netz: Dazu gehören eine Adresse und die Länge des Präfixes, etwa 192.0.2.0/24 oder 2001:db8:1::/64.</translation>
    </message>
    <message>
        <source>%1 is too wide: at most a /%2 can be allowed, or it would be half the world by a slip of the finger.</source>
        <translation>%1 ist zu weit: Höchstens ein /%2 kann erlaubt werden, sonst wäre es durch einen Vertipper die halbe Welt.</translation>
    </message>
    <message>
        <source>“%1” is not a device: it takes browser and platform as the Guard tells them, as in firefox/linux, with ? for one that it does not tell.</source>
        <translation>„%1“ ist kein Gerät: Dazu gehören Browser und Plattform, wie der Guard sie nennt, etwa firefox/linux, mit ? für das, was er nicht nennt.</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Waiting for the code…</source>
        <translation>Auf den Code wird gewartet…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Reaching %1…</source>
        <translation>%1 wird erreicht…</translation>
    </message>
    <message>
        <source>Asking what can be done there…</source>
        <translation>Es wird gefragt, was dort möglich ist…</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>The folder for the ledger %1 cannot be made.</source>
        <translation>Der Ordner für das Register %1 kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>Try: %1</source>
        <translation>Versuchen Sie: %1</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 on, not &quot;%3&quot;.</source>
        <translation>--%1 verlangt eine ganze Zahl ab %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>The console&apos;s first page in numbers.</source>
        <translation>Die erste Seite der Konsole in Zahlen.</translation>
    </message>
    <message>
        <source>Lists sessions, or counts them by a field.</source>
        <translation>Listet Sitzungen auf oder zählt sie nach einem Feld.</translation>
    </message>
    <message>
        <source>Lists what happened, or counts it by a field.</source>
        <translation>Listet auf, was geschah, oder zählt es nach einem Feld.</translation>
    </message>
    <message>
        <source>Lists users, and logins that were only tried.</source>
        <translation>Listet Benutzer auf, auch Anmeldenamen, die nur versucht wurden.</translation>
    </message>
    <message>
        <source>Writes the rows of a filter to a CSV or JSON Lines file.</source>
        <translation>Schreibt die Zeilen eines Filters in eine CSV- oder JSON-Lines-Datei.</translation>
    </message>
    <message>
        <source>Makes up a login history with known attacks in it.</source>
        <translation>Erfindet einen Anmeldeverlauf mit bekannten Angriffen darin.</translation>
    </message>
    <message>
        <source>Reads logs and exported tables into a ledger.</source>
        <translation>Liest Protokolle und exportierte Tabellen in ein Register ein.</translation>
    </message>
    <message>
        <source>Times the ledger&apos;s answers.</source>
        <translation>Misst, wie schnell das Register antwortet.</translation>
    </message>
    <message>
        <source>As of %1: %2 sessions, %3 users with sessions, %4 of them active

</source>
        <translation>Stand %1: %2 Sitzungen, %3 Benutzer mit Sitzungen, davon %4 aktiv

</translation>
    </message>
    <message>
        <source>no time known</source>
        <translation>kein Zeitpunkt bekannt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>
Second factor: %1 of %2 users
</source>
        <translation>
Zweiter Faktor: %1 von %2 Benutzern
</translation>
    </message>
    <message>
        <source>Only this source (default: all).</source>
        <translation>Nur diese Quelle (Vorgabe: alle).</translation>
    </message>
    <message>
        <source>The range for what happened lately, before the last moment known: 24h, 7d, 4w (default: all there is).</source>
        <translation>Der Zeitraum für das, was zuletzt geschah, vor dem letzten bekannten Zeitpunkt: 24h, 7d, 4w (Vorgabe: alles, was da ist).</translation>
    </message>
    <message>
        <source>One JSON object.</source>
        <translation>Ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>dashboard takes no further words, such as &quot;%1&quot;.</source>
        <translation>dashboard nimmt keine weiteren Wörter an, wie „%1“.</translation>
    </message>
    <message>
        <source>--last takes a number and s, m, h, d or w, like 7d.</source>
        <translation>--last verlangt eine Zahl mit s, m, h, d oder w, etwa 7d.</translation>
    </message>
    <message>
        <source>The ledger has no source &quot;%1&quot;.</source>
        <translation>Das Register kennt keine Quelle „%1“.</translation>
    </message>
    <message>
        <source>Writes every row of a filter to a file: CSV for spreadsheets (cells that would run as formulas begin with an apostrophe) or JSON Lines for programs. Session identifiers are shortened.</source>
        <translation>Schreibt alle Zeilen eines Filters in eine Datei: CSV für Tabellenkalkulationen (Zellen, die als Formel ausgeführt würden, beginnen mit einem Apostroph) oder JSON Lines für Programme. Sitzungskennungen werden gekürzt.</translation>
    </message>
    <message>
        <source>sessions (the default), events or users.</source>
        <translation>sessions (Vorgabe), events oder users.</translation>
    </message>
    <message>
        <source>csv (the default) or jsonl.</source>
        <translation>csv (Vorgabe) oder jsonl.</translation>
    </message>
    <message>
        <source>The file to write; &quot;-&quot; is the standard output.</source>
        <translation>Die zu schreibende Datei; „-“ ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>Writes session identifiers in full. With them, sessions can be found in Odoo&apos;s store: treat the file as a secret.</source>
        <translation>Schreibt Sitzungskennungen vollständig. Damit lassen sich Sitzungen im Speicher von Odoo finden: Behandeln Sie die Datei als Geheimnis.</translation>
    </message>
    <message>
        <source>Replaces the file when there is one.</source>
        <translation>Ersetzt die Datei, wenn es sie schon gibt.</translation>
    </message>
    <message>
        <source>--what takes sessions, events or users.</source>
        <translation>--what verlangt sessions, events oder users.</translation>
    </message>
    <message>
        <source>--format takes csv or jsonl.</source>
        <translation>--format verlangt csv oder jsonl.</translation>
    </message>
    <message>
        <source>Say where to: --out FILE.</source>
        <translation>Sagen Sie, wohin: --out FILE.</translation>
    </message>
    <message>
        <source>%1 is there already; --force replaces it.</source>
        <translation>%1 gibt es schon; --force ersetzt die Datei.</translation>
    </message>
    <message>
        <source>The standard output cannot be written to.</source>
        <translation>Die Standardausgabe kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 rows written to %2
</source>
        <translation>%1 Zeilen nach %2 geschrieben
</translation>
    </message>
    <message>
        <source>Makes up the login history of an Odoo 19 server, with attacks of known kind in it: to train with, to score detection, to test and to measure. The same options give the same bytes everywhere.
--out writes odoo-server.log, res_device_log.csv, res_users.csv, and truth.json, which tells what was planted.</source>
        <translation>Erfindet den Anmeldeverlauf eines Odoo-19-Servers mit Angriffen bekannter Art darin: zum Üben, zum Bewerten der Erkennung, zum Testen und zum Messen. Dieselben Optionen ergeben überall dieselben Bytes.
--out schreibt odoo-server.log, res_device_log.csv, res_users.csv und truth.json, das sagt, was eingebaut wurde.</translation>
    </message>
    <message>
        <source>Which history (default: 1).</source>
        <translation>Welcher Verlauf (Vorgabe: 1).</translation>
    </message>
    <message>
        <source>How many people (default: 120).</source>
        <translation>Wie viele Personen (Vorgabe: 120).</translation>
    </message>
    <message>
        <source>How many days (default: 120).</source>
        <translation>Wie viele Tage (Vorgabe: 120).</translation>
    </message>
    <message>
        <source>Its last moment, UTC (default: 2026-11-20T15:00Z).</source>
        <translation>Sein letzter Zeitpunkt, UTC (Vorgabe: 2026-11-20T15:00Z).</translation>
    </message>
    <message>
        <source>Attacks to plant, with commas between; &quot;all&quot; (the default) or &quot;none&quot;.</source>
        <translation>Einzubauende Angriffe, durch Kommas getrennt; „all“ (Vorgabe) oder „none“.</translation>
    </message>
    <message>
        <source>Sessions per day, of all users together (default: 0.6 per user).</source>
        <translation>Sitzungen je Tag, aller Benutzer zusammen (Vorgabe: 0,6 je Benutzer).</translation>
    </message>
    <message>
        <source>Sessions in all.</source>
        <translation>Sitzungen insgesamt.</translation>
    </message>
    <message>
        <source>About so many events in all, at least 2.5 per session.</source>
        <translation>Ungefähr so viele Ereignisse insgesamt, mindestens 2,5 je Sitzung.</translation>
    </message>
    <message>
        <source>At least N other log lines for each line of a login (default: what comes by itself).</source>
        <translation>Mindestens N andere Protokollzeilen je Zeile einer Anmeldung (Vorgabe: was sich von selbst ergibt).</translation>
    </message>
    <message>
        <source>The folder to write to; made when there is none.</source>
        <translation>Der Ordner, in den geschrieben wird; er wird angelegt, wenn es ihn nicht gibt.</translation>
    </message>
    <message>
        <source>Puts the history into this ledger instead.</source>
        <translation>Legt den Verlauf stattdessen in diesem Register ab.</translation>
    </message>
    <message>
        <source>The name of the source in the ledger (default: Sample).</source>
        <translation>Der Name der Quelle im Register (Vorgabe: Sample).</translation>
    </message>
    <message>
        <source>generate takes no further words, such as &quot;%1&quot;.</source>
        <translation>generate nimmt keine weiteren Wörter an, wie „%1“.</translation>
    </message>
    <message>
        <source>Say where to: either --out DIR or --ledger FILE.</source>
        <translation>Sagen Sie, wohin: entweder --out DIR oder --ledger FILE.</translation>
    </message>
    <message>
        <source>--seed takes a whole number from 0 on.</source>
        <translation>--seed verlangt eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>--%1 takes at most %2.</source>
        <translation>--%1 nimmt höchstens %2 an.</translation>
    </message>
    <message>
        <source>--end takes a UTC time like 2026-11-20T15:00Z.</source>
        <translation>--end verlangt eine UTC-Zeit wie 2026-11-20T15:00Z.</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;; there are: %2.</source>
        <translation>Es gibt kein Szenario „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>%1 sessions of %2 users, %3 events
</source>
        <translation>%1 Sitzungen von %2 Benutzern, %3 Ereignisse
</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>in the first part %1 records</source>
        <translation>im ersten Teil %1 Datensätze</translation>
    </message>
    <message>
        <source>%1 doubtful (cannot be told from forged lines)</source>
        <translation>%1 zweifelhaft (nicht von gefälschten Zeilen zu unterscheiden)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>databases: %1</source>
        <translation>Datenbanken: %1</translation>
    </message>
    <message>
        <source>columns: %1</source>
        <translation>Spalten: %1</translation>
    </message>
    <message>
        <source>
  %1 lines, %2 records, %3 of them new, %4 lines of no concern, %5 rejected</source>
        <translation>
  %1 Zeilen, %2 Datensätze, davon %3 neu, %4 Zeilen ohne Belang, %5 zurückgewiesen</translation>
    </message>
    <message>
        <source>, %1 doubtful</source>
        <translation>, %1 zweifelhaft</translation>
    </message>
    <message>
        <source>  and %1 more, which the ledger lists
</source>
        <translation>  und %1 weitere, die im Register stehen
</translation>
    </message>
    <message>
        <source>Source %1: %2 records, %3 of them new, %4 rejected
</source>
        <translation>Quelle %1: %2 Datensätze, davon %3 neu, %4 zurückgewiesen
</translation>
    </message>
    <message>
        <source>Stopped. What was read so far is in the ledger; the same command goes on from there.</source>
        <translation>Angehalten. Was bisher gelesen wurde, steht im Register; derselbe Befehl setzt dort fort.</translation>
    </message>
    <message>
        <source>Reads exported files into a ledger: Odoo server logs (14 to 19), and tables of res.device.log, res.device, res.users or res.users.log as CSV, xlsx, JSON or JSON Lines; .gz, .xz and .zst of these. Importing again adds only what is new. Exit code 3: done, but some lines were not understood.</source>
        <translation>Liest exportierte Dateien in ein Register ein: Odoo-Serverprotokolle (14 bis 19) und Tabellen von res.device.log, res.device, res.users oder res.users.log als CSV, xlsx, JSON oder JSON Lines; auch als .gz, .xz und .zst. Erneutes Importieren fügt nur hinzu, was neu ist. Rückgabewert 3: erledigt, aber einige Zeilen wurden nicht verstanden.</translation>
    </message>
    <message>
        <source>The source these files come from (default: the ledger&apos;s only one, or the database the logs name).</source>
        <translation>Die Quelle, aus der diese Dateien stammen (Vorgabe: die einzige des Registers oder die Datenbank, die die Protokolle nennen).</translation>
    </message>
    <message>
        <source>Zone of times that do not say theirs: +02:00, or a name like Europe/Berlin (default: UTC).</source>
        <translation>Zone der Zeiten, die keine nennen: +02:00 oder ein Name wie Europe/Berlin (Vorgabe: UTC).</translation>
    </message>
    <message>
        <source>Of logs only what this database says.</source>
        <translation>Von Protokollen nur, was diese Datenbank sagt.</translation>
    </message>
    <message>
        <source>A MaxMind database, for the places of addresses.</source>
        <translation>Eine MaxMind-Datenbank für die Orte der Adressen.</translation>
    </message>
    <message>
        <source>What a column holds: &apos;Label=column&apos;, for labels not known. May be repeated.</source>
        <translation>Was eine Spalte enthält: &apos;Überschrift=Spalte&apos;, für unbekannte Überschriften. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Shows what is in the files and writes nothing.</source>
        <translation>Zeigt, was in den Dateien steht, und schreibt nichts.</translation>
    </message>
    <message>
        <source>Prints JSON.</source>
        <translation>Gibt JSON aus.</translation>
    </message>
    <message>
        <source>Files and folders.</source>
        <translation>Dateien und Ordner.</translation>
    </message>
    <message>
        <source>Say which files to import.</source>
        <translation>Sagen Sie, welche Dateien importiert werden sollen.</translation>
    </message>
    <message>
        <source>--utc-offset takes ±HH:MM or the name of a zone, not &quot;%1&quot;.</source>
        <translation>--utc-offset verlangt ±HH:MM oder den Namen einer Zone, nicht „%1“.</translation>
    </message>
    <message>
        <source>--map-header takes &apos;Label=column&apos;, where the column is one of %1.</source>
        <translation>--map-header verlangt &apos;Überschrift=Spalte&apos;, wobei die Spalte eine von diesen ist: %1.</translation>
    </message>
    <message>
        <source>%1 %  %2  %3 records, %4 rejected  %5</source>
        <translation>%1 %  %2  %3 Datensätze, %4 zurückgewiesen  %5</translation>
    </message>
    <message>
        <source>There is no ledger at %1. &quot;gatehousectl import&quot; makes one; --ledger FILE names another.</source>
        <translation>Unter %1 gibt es kein Register. „gatehousectl import“ legt eines an; --ledger FILE nennt ein anderes.</translation>
    </message>
    <message>
        <source>Which rows, as in the console&apos;s filter box: &quot;status:active -country:France last:7d anna&quot;.</source>
        <translation>Welche Zeilen, wie im Filterfeld der Konsole: &quot;status:active -country:France last:7d anna&quot;.</translation>
    </message>
    <message>
        <source>More filter text.</source>
        <translation>Weiterer Filtertext.</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>%1 of %2 (--limit and --offset show others)
</source>
        <translation>%1 von %2 (--limit und --offset zeigen andere)
</translation>
    </message>
    <message>
        <source>At most N rows (default: %1 in the table, all with --json).</source>
        <translation>Höchstens N Zeilen (Vorgabe: %1 in der Tabelle, mit --json alle).</translation>
    </message>
    <message>
        <source>Leaves out the first N rows.</source>
        <translation>Lässt die ersten N Zeilen weg.</translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation>Ein JSON-Objekt je Zeile.</translation>
    </message>
    <message>
        <source>Counts the rows by a field instead: %1. With --json one object; what is not known counts as &quot;none&quot;, and events that cannot be told from forged ones as &quot;doubtful&quot;, not under their kind.</source>
        <translation>Zählt stattdessen die Zeilen nach einem Feld: %1. Mit --json ein Objekt; was nicht bekannt ist, zählt als &quot;none&quot;, und Ereignisse, die nicht von gefälschten zu unterscheiden sind, zählen als &quot;doubtful&quot; statt unter ihrer Art.</translation>
    </message>
    <message>
        <source>Counts the rows by a field instead: %1. With --json one object; what is not known counts as &quot;none&quot;.</source>
        <translation>Zählt stattdessen die Zeilen nach einem Feld: %1. Mit --json ein Objekt; was nicht bekannt ist, zählt als &quot;none&quot;.</translation>
    </message>
    <message>
        <source>--count-by takes one of: %1.</source>
        <translation>--count-by verlangt eines von: %1.</translation>
    </message>
    <message>
        <source>Lists the ledger&apos;s sessions, the last used first.</source>
        <translation>Listet die Sitzungen des Registers auf, die zuletzt benutzten zuerst.</translation>
    </message>
    <message>
        <source>Lists what happened, the latest first.</source>
        <translation>Listet auf, was geschah, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Lists the users and the logins that were only tried.</source>
        <translation>Listet die Benutzer auf, auch Anmeldenamen, die nur versucht wurden.</translation>
    </message>
    <message>
        <source>Usage: gatehousectl COMMAND [options]
Gatehouse without a screen: the ledger of Odoo&apos;s login sessions from the command line.

Commands:
</source>
        <translation>Aufruf: gatehousectl BEFEHL [Optionen]
Gatehouse ohne Bildschirm: das Register der Anmeldesitzungen von Odoo auf der Befehlszeile.

Befehle:
</translation>
    </message>
    <message>
        <source>A command comes first, not &quot;%1&quot;.</source>
        <translation>Zuerst kommt ein Befehl, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>The output could not be written.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Forgets how a server is reached; keeps what it told.</source>
        <translation>Vergisst, wie ein Server erreicht wird; behält, was er berichtet hat.</translation>
    </message>
    <message>
        <source>Lists what the ledger is fed by, and how fresh it is.</source>
        <translation>Listet auf, woraus sich das Register speist und wie frisch es ist.</translation>
    </message>
    <message>
        <source>--pin takes the SHA-256 of a certificate, 64 hexadecimal digits.</source>
        <translation>--pin verlangt den SHA-256 eines Zertifikats, 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>--proxy takes system, none, http://[user@]host:port or socks5://[user@]host:port, not “%1”. Its password is read from GATEHOUSE_PROXY_PASSWORD.</source>
        <translation>--proxy verlangt system, none, http://[user@]host:port oder socks5://[user@]host:port, nicht „%1“. Das Kennwort dazu wird aus GATEHOUSE_PROXY_PASSWORD gelesen.</translation>
    </message>
    <message>
        <source>%1: Odoo %2, database %3
</source>
        <translation>%1: Odoo %2, Datenbank %3
</translation>
    </message>
    <message>
        <source>Signed in as %1 (%2), %3
</source>
        <translation>Angemeldet als %1 (%2), %3
</translation>
    </message>
    <message>
        <source>who may change the settings</source>
        <translation>darf die Einstellungen ändern</translation>
    </message>
    <message>
        <source>who manages users, but may not change the settings</source>
        <translation>verwaltet Benutzer, darf aber die Einstellungen nicht ändern</translation>
    </message>
    <message>
        <source>an ordinary user</source>
        <translation>ein gewöhnlicher Benutzer</translation>
    </message>
    <message>
        <source>%1, certificate of %2, good until %3
</source>
        <translation>%1, Zertifikat von %2, gültig bis %3
</translation>
    </message>
    <message>
        <source>Not encrypted: everything, passwords too, can be read on the way.
</source>
        <translation>Nicht verschlüsselt: Alles, auch Kennwörter, kann unterwegs mitgelesen werden.
</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Can be done</source>
        <translation>Geht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
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
        <source>%1: no. %2
</source>
        <translation>%1: nein. %2
</translation>
    </message>
    <message>
        <source>Who to be on the server.</source>
        <translation>Als wer auf dem Server gehandelt wird.</translation>
    </message>
    <message>
        <source>The server&apos;s database, where it has several.</source>
        <translation>Die Datenbank des Servers, wo er mehrere hat.</translation>
    </message>
    <message>
        <source>What to call the server in the ledger (default: its database, or its host).</source>
        <translation>Wie der Server im Register heißt (Vorgabe: seine Datenbank oder sein Rechnername).</translation>
    </message>
    <message>
        <source>Reads with an API key; the password is asked for when an action needs it.</source>
        <translation>Liest mit einem API-Schlüssel; nach dem Kennwort wird gefragt, wenn eine Handlung es braucht.</translation>
    </message>
    <message>
        <source>Trusts the certificates in this PEM file as well.</source>
        <translation>Vertraut auch den Zertifikaten in dieser PEM-Datei.</translation>
    </message>
    <message>
        <source>Trusts exactly the certificate with this SHA-256, whoever signed it.</source>
        <translation>Vertraut genau dem Zertifikat mit diesem SHA-256, wer auch immer es signiert hat.</translation>
    </message>
    <message>
        <source>Speaks http beyond this computer: passwords can be read on the way.</source>
        <translation>Spricht http über diesen Computer hinaus: Kennwörter können unterwegs mitgelesen werden.</translation>
    </message>
    <message>
        <source>system (default), none, or http://[user@]host:port, socks5://[user@]host:port.</source>
        <translation>system (Vorgabe), none oder http://[user@]host:port, socks5://[user@]host:port.</translation>
    </message>
    <message>
        <source>Keeps password or key in the system&apos;s keychain.</source>
        <translation>Bewahrt Kennwort oder Schlüssel im Schlüsselbund des Systems auf.</translation>
    </message>
    <message>
        <source>Only tries: the ledger is not touched.</source>
        <translation>Probiert nur: Das Register wird nicht angetastet.</translation>
    </message>
    <message>
        <source>Where the server is.</source>
        <translation>Wo der Server ist.</translation>
    </message>
    <message>
        <source>Say which server, by its URL.</source>
        <translation>Sagen Sie mit der URL, welcher Server.</translation>
    </message>
    <message>
        <source>Say who to be there, with --login.</source>
        <translation>Sagen Sie mit --login, als wer dort gehandelt wird.</translation>
    </message>
    <message>
        <source>API key of %1: </source>
        <translation>API-Schlüssel von %1: </translation>
    </message>
    <message>
        <source>No API key was given.</source>
        <translation>Es wurde kein API-Schlüssel angegeben.</translation>
    </message>
    <message>
        <source>Forgets how a server is reached, and what the keychain holds for it. What it told stays in the ledger.</source>
        <translation>Vergisst, wie ein Server erreicht wird und was der Schlüsselbund für ihn enthält. Was er berichtet hat, bleibt im Register.</translation>
    </message>
    <message>
        <source>Which server.</source>
        <translation>Welcher Server.</translation>
    </message>
    <message>
        <source>Say which server, with --source.</source>
        <translation>Sagen Sie mit --source, welcher Server.</translation>
    </message>
    <message>
        <source>%1 is no longer connected. What it told is still in the ledger.
</source>
        <translation>%1 ist nicht mehr verbunden. Was er berichtet hat, steht noch im Register.
</translation>
    </message>
    <message>
        <source>--%1: nothing could be read from file descriptor %2.</source>
        <translation>--%1: Vom Dateideskriptor %2 konnte nichts gelesen werden.</translation>
    </message>
    <message>
        <source>Reads the password from this file descriptor. Without it: GATEHOUSE_PASSWORD, the keychain, the terminal.</source>
        <translation>Liest das Kennwort von diesem Dateideskriptor. Ohne ihn: GATEHOUSE_PASSWORD, der Schlüsselbund, das Terminal.</translation>
    </message>
    <message>
        <source>Reads the API key from this file descriptor. Without it: GATEHOUSE_API_KEY, the keychain, the terminal.</source>
        <translation>Liest den API-Schlüssel von diesem Dateideskriptor. Ohne ihn: GATEHOUSE_API_KEY, der Schlüsselbund, das Terminal.</translation>
    </message>
    <message>
        <source>The 6-digit code mailed to %1: </source>
        <translation>Der 6-stellige Code, der an %1 gemailt wurde: </translation>
    </message>
    <message>
        <source>The 6-digit code of %1&apos;s authenticator app: </source>
        <translation>Der 6-stellige Code der Authenticator-App von %1: </translation>
    </message>
    <message>
        <source>No server is connected to this ledger. See gatehousectl connect --help.</source>
        <translation>Mit diesem Register ist kein Server verbunden. Siehe gatehousectl connect --help.</translation>
    </message>
    <message>
        <source>No server is called %1. There are: %2.</source>
        <translation>Kein Server heißt %1. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Say which server with --source: %1.</source>
        <translation>Sagen Sie mit --source, welcher Server: %1.</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>asking what can be done</source>
        <translation>Frage, was möglich ist</translation>
    </message>
    <message>
        <source>users: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>devices: %1</source>
        <translation>Geräte: %1</translation>
    </message>
    <message>
        <source>rules and keys</source>
        <translation>Regeln und Schlüssel</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>%1: read %2 users and %3 device rows, %4 of them new, as of %5
</source>
        <translation>%1: %2 Benutzer und %3 Gerätezeilen gelesen, davon %4 neu, Stand %5
</translation>
    </message>
    <message>
        <source>Prints one JSON object a line.</source>
        <translation>Gibt ein JSON-Objekt je Zeile aus.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Odoo server</source>
        <translation>Odoo-Server</translation>
    </message>
    <message>
        <source>exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>The ledger has no source yet.
</source>
        <translation>Das Register hat noch keine Quelle.
</translation>
    </message>
    <message>
        <source>Which server; may be repeated (default: all).</source>
        <translation>Welcher Server; mehrfach möglich (Vorgabe: alle).</translation>
    </message>
    <message>
        <source>Reads from the beginning, also what has not changed.</source>
        <translation>Liest von Anfang an, auch was sich nicht geändert hat.</translation>
    </message>
    <message>
        <source>Goes on reading, with so many seconds in between, until Ctrl+C.</source>
        <translation>Liest immer weiter, mit so vielen Sekunden dazwischen, bis Strg+C.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n Benutzer</numerusform>
            <numerusform>%n Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n Sitzung</numerusform>
            <numerusform>%n Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal entry %1: %2 done, %3 refused, %4 unknown.
</source>
        <translation>Journaleintrag %1: %2 erledigt, %3 verweigert, %4 unbekannt.
</translation>
    </message>
    <message numerus="yes">
        <source>%n of them was in use within the last hour and may have outlived its revocation unseen: &quot;gatehousectl journal --look&quot; tells within the hour.
</source>
        <translation>
            <numerusform>%n davon wurde in der letzten Stunde benutzt und kann ihren Widerruf ungesehen überlebt haben: „gatehousectl journal --look“ sagt es innerhalb der Stunde.
</numerusform>
            <numerusform>%n davon wurden in der letzten Stunde benutzt und können ihren Widerruf ungesehen überlebt haben: „gatehousectl journal --look“ sagt es innerhalb der Stunde.
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lives on. Changing the password or suspending the user ends it for sure.
</source>
        <translation>
            <numerusform>%n davon lebt weiter. Das Kennwort zu ändern oder den Benutzer zu deaktivieren beendet sie sicher.
</numerusform>
            <numerusform>%n davon leben weiter. Das Kennwort zu ändern oder den Benutzer zu deaktivieren beendet sie sicher.
</numerusform>
        </translation>
    </message>
    <message>
        <source>Which server (default: the only one there is).</source>
        <translation>Welcher Server (Vorgabe: der einzige, den es gibt).</translation>
    </message>
    <message>
        <source>Why, or a ticket: kept in the journal.</source>
        <translation>Warum, oder ein Vorgang: wird im Journal festgehalten.</translation>
    </message>
    <message>
        <source>Shows what would be done and changes nothing.</source>
        <translation>Zeigt, was getan würde, und ändert nichts.</translation>
    </message>
    <message>
        <source>Goes on although a warning is marked with an exclamation mark.</source>
        <translation>Macht weiter, obwohl eine Warnung mit einem Ausrufezeichen versehen ist.</translation>
    </message>
    <message>
        <source>%1 has no user with the login %2.</source>
        <translation>%1 hat keinen Benutzer mit dem Anmeldenamen %2.</translation>
    </message>
    <message>
        <source>Nothing was done, because of the warning marked with &quot;!&quot;. --anyway goes on.</source>
        <translation>Es wurde nichts getan, wegen der mit „!“ versehenen Warnung. --anyway macht weiter.</translation>
    </message>
    <message>
        <source>The journal lacks some of this: %1</source>
        <translation>Im Journal fehlt etwas davon: %1</translation>
    </message>
    <message>
        <source>The ledger does not show it yet: %1</source>
        <translation>Das Register zeigt es noch nicht: %1</translation>
    </message>
    <message>
        <source>Lists what a server lists right now of one&apos;s own or others&apos; devices.</source>
        <translation>Listet auf, was ein Server jetzt von den eigenen oder von Geräten anderer aufführt.</translation>
    </message>
    <message>
        <source>Ends sessions, with proof.</source>
        <translation>Beendet Sitzungen, mit Nachweis.</translation>
    </message>
    <message>
        <source>Ends all sessions of users, or one&apos;s own others.</source>
        <translation>Beendet alle Sitzungen von Benutzern oder die eigenen anderen.</translation>
    </message>
    <message>
        <source>Ends the sessions of users and archives their accounts.</source>
        <translation>Beendet die Sitzungen von Benutzern und archiviert ihre Konten.</translation>
    </message>
    <message>
        <source>Takes suspended users back, without their old sessions.</source>
        <translation>Nimmt deaktivierte Benutzer wieder auf, ohne ihre alten Sitzungen.</translation>
    </message>
    <message>
        <source>Who has a second factor; invites to one, resets one.</source>
        <translation>Wer einen zweiten Faktor hat; lädt dazu ein, setzt ihn zurück.</translation>
    </message>
    <message>
        <source>What was ordered of servers, and what became of it.</source>
        <translation>Was bei Servern angeordnet wurde und was daraus wurde.</translation>
    </message>
    <message>
        <source>Lists the devices that a server lists right now: one&apos;s own with the current one marked, or those of users. What has logged out or expired may still be listed.</source>
        <translation>Listet die Geräte auf, die ein Server jetzt aufführt: die eigenen, das aktuelle gekennzeichnet, oder die von Benutzern. Abgemeldetes oder Abgelaufenes kann noch aufgeführt sein.</translation>
    </message>
    <message>
        <source>Logins of users (default: oneself).</source>
        <translation>Anmeldenamen von Benutzern (Vorgabe: man selbst).</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>this very session</source>
        <translation>eben diese Sitzung</translation>
    </message>
    <message>
        <source>The server lists no device.
</source>
        <translation>Der Server führt kein Gerät auf.
</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Angeordnet</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Beauftragte/r</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Survived</source>
        <translation>Überlebt</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>nicht geklärt</translation>
    </message>
    <message>
        <source>Nothing is in the journal.
</source>
        <translation>Im Journal steht nichts.
</translation>
    </message>
    <message>
        <source>watching until %1</source>
        <translation>beobachtet bis %1</translation>
    </message>
    <message>
        <source>There is none.
</source>
        <translation>Es gibt keine.
</translation>
    </message>
    <message>
        <source>%1 still watched, %2 without a sign of life to the end of their hour, %3 survived.
</source>
        <translation>%1 noch beobachtet, %2 ohne Lebenszeichen bis zum Ende ihrer Stunde, %3 überlebt.
</translation>
    </message>
    <message>
        <source>Lists what was ordered of servers and what became of it, newest first; with the number of an entry, its targets with their proof.</source>
        <translation>Listet auf, was bei Servern angeordnet wurde und was daraus wurde, das Neueste zuerst; mit der Nummer eines Eintrags dessen Ziele mit Nachweis.</translation>
    </message>
    <message>
        <source>At most so many entries (default: 50).</source>
        <translation>Höchstens so viele Einträge (Vorgabe: 50).</translation>
    </message>
    <message>
        <source>Only entries before this one: the next page.</source>
        <translation>Nur Einträge vor diesem: die nächste Seite.</translation>
    </message>
    <message>
        <source>Only orders whose program never came to their end.</source>
        <translation>Nur Anordnungen, deren Programm nie zu Ende kam.</translation>
    </message>
    <message>
        <source>Sessions that may have outlived their revocation unseen.</source>
        <translation>Sitzungen, die ihren Widerruf ungesehen überlebt haben können.</translation>
    </message>
    <message>
        <source>Sessions that outlived their revocation.</source>
        <translation>Sitzungen, die ihren Widerruf überlebt haben.</translation>
    </message>
    <message>
        <source>Asks the server again about all that is open or watched; changes nothing there.</source>
        <translation>Fragt den Server noch einmal nach allem, was offen oder beobachtet ist; ändert dort nichts.</translation>
    </message>
    <message>
        <source>The number of an entry.</source>
        <translation>Die Nummer eines Eintrags.</translation>
    </message>
    <message>
        <source>The number of an entry, not &quot;%1&quot;.</source>
        <translation>Die Nummer eines Eintrags, nicht „%1“.</translation>
    </message>
    <message>
        <source>No source is called %1.</source>
        <translation>Keine Quelle heißt %1.</translation>
    </message>
    <message>
        <source>There is no entry %1 in the journal.</source>
        <translation>Im Journal gibt es keinen Eintrag %1.</translation>
    </message>
    <message>
        <source>--session takes at least the first %1 characters of the identifier, not &quot;%2&quot;.</source>
        <translation>--session verlangt mindestens die ersten %1 Zeichen der Kennung, nicht „%2“.</translation>
    </message>
    <message>
        <source>The ledger knows no session %1 of %2.</source>
        <translation>Das Register kennt keine Sitzung %1 von %2.</translation>
    </message>
    <message>
        <source>%1 is the beginning of several sessions: give more of it.</source>
        <translation>%1 ist der Anfang mehrerer Sitzungen: Geben Sie mehr davon an.</translation>
    </message>
    <message>
        <source>A session, by the beginning of its identifier; may be repeated.</source>
        <translation>Eine Sitzung, mit dem Anfang ihrer Kennung; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Say which sessions: with --session or with a filter.</source>
        <translation>Sagen Sie, welche Sitzungen: mit --session oder mit einem Filter.</translation>
    </message>
    <message>
        <source>A filter that matches everything is not taken.</source>
        <translation>Ein Filter, der auf alles passt, wird nicht angenommen.</translation>
    </message>
    <message>
        <source>No session of %1 matches that has not ended.</source>
        <translation>Auf keine nicht beendete Sitzung von %1 passt das.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>portal</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>on</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>%1 of %2 users have a second factor.
</source>
        <translation>%1 von %2 Benutzern haben einen zweiten Faktor.
</translation>
    </message>
    <message>
        <source>The second factor of users: &quot;status&quot; lists who has one, &quot;invite&quot; has the server mail an invitation to set one up, &quot;reset&quot; switches it off for who lost it.</source>
        <translation>Der zweite Faktor von Benutzern: „status“ listet auf, wer einen hat, „invite“ lässt den Server eine Einladung mailen, einen einzurichten, „reset“ schaltet ihn für den ab, der ihn verloren hat.</translation>
    </message>
    <message>
        <source>invite: all internal users without a second factor, in place of logins.</source>
        <translation>invite: alle internen Benutzer ohne zweiten Faktor, anstelle von Anmeldenamen.</translation>
    </message>
    <message>
        <source>Logins of users.</source>
        <translation>Anmeldenamen von Benutzern.</translation>
    </message>
    <message>
        <source>Say what: status, invite or reset.</source>
        <translation>Sagen Sie, was: status, invite oder reset.</translation>
    </message>
    <message>
        <source>--all-without goes with invite, and in place of logins.</source>
        <translation>--all-without gehört zu invite und steht anstelle von Anmeldenamen.</translation>
    </message>
    <message>
        <source>Say which users, by their logins.</source>
        <translation>Sagen Sie mit den Anmeldenamen, welche Benutzer.</translation>
    </message>
    <message>
        <source>Every internal user has a second factor: there is nobody to invite.</source>
        <translation>Jeder interne Benutzer hat einen zweiten Faktor: Es ist niemand einzuladen.</translation>
    </message>
    <message>
        <source>Ends all sessions of users that the server lists. The session it is ordered from is spared.</source>
        <translation>Beendet alle Sitzungen von Benutzern, die der Server aufführt. Die Sitzung, aus der es angeordnet wird, wird verschont.</translation>
    </message>
    <message>
        <source>One&apos;s own other sessions, in place of logins.</source>
        <translation>Die eigenen anderen Sitzungen, anstelle von Anmeldenamen.</translation>
    </message>
    <message>
        <source>Either --me or logins.</source>
        <translation>Entweder --me oder Anmeldenamen.</translation>
    </message>
    <message>
        <source>Suspends users: revokes their sessions, removes API keys and trusted devices, archives the account.</source>
        <translation>Deaktiviert Benutzer: widerruft ihre Sitzungen, entfernt API-Schlüssel und vertraute Geräte, archiviert das Konto.</translation>
    </message>
    <message>
        <source>Leaves API keys: good again when reinstated.</source>
        <translation>Lässt API-Schlüssel: nach dem Reaktivieren wieder gültig.</translation>
    </message>
    <message>
        <source>Leaves trusted devices: no code asked there when reinstated.</source>
        <translation>Lässt vertraute Geräte: Dort wird nach dem Reaktivieren nicht nach dem Code gefragt.</translation>
    </message>
    <message>
        <source>Reinstates suspended users. Sessions from before that would live again are revoked first.</source>
        <translation>Reaktiviert deaktivierte Benutzer. Sitzungen von früher, die wieder aufleben würden, werden vorher widerrufen.</translation>
    </message>
    <message>
        <source>Password of %1 on %2: </source>
        <translation>Kennwort von %1 auf %2: </translation>
    </message>
    <message>
        <source>A password or key was given, and there are several servers: say with --source which one it is for.</source>
        <translation>Ein Kennwort oder Schlüssel wurde angegeben, und es gibt mehrere Server: Sagen Sie mit --source, für welchen es gilt.</translation>
    </message>
    <message>
        <source>Makes an Odoo server or its database a source, or tries whether it could be one.</source>
        <translation>Macht einen Odoo-Server oder dessen Datenbank zur Quelle oder prüft, ob das ginge.</translation>
    </message>
    <message>
        <source>Prints the script that lets a database role read just what is needed.</source>
        <translation>Gibt das Skript aus, das eine Datenbankrolle genau das Nötige lesen lässt.</translation>
    </message>
    <message>
        <source>Reads connected servers and databases into the ledger.</source>
        <translation>Liest verbundene Server und Datenbanken in das Register ein.</translation>
    </message>
    <message>
        <source>Signs in to an Odoo server, or to the PostgreSQL database of one (postgresql://role@host/database), shows what can be done with it, and makes it a source of the ledger. The password comes from --password-fd, GATEHOUSE_PASSWORD, the keychain or the terminal, never from an argument.</source>
        <translation>Meldet sich bei einem Odoo-Server an oder bei dessen PostgreSQL-Datenbank (postgresql://rolle@host/datenbank), zeigt, was damit möglich ist, und macht ihn zur Quelle des Registers. Das Kennwort kommt aus --password-fd, GATEHOUSE_PASSWORD, dem Schlüsselbund oder vom Terminal, nie aus einem Argument.</translation>
    </message>
    <message>
        <source>Of a PostgreSQL database: the schema of Odoo&apos;s tables (default: found).</source>
        <translation>Bei einer PostgreSQL-Datenbank: das Schema mit Odoos Tabellen (Vorgabe: wird gefunden).</translation>
    </message>
    <message>
        <source>%1, %2
</source>
        <translation>%1, %2
</translation>
    </message>
    <message>
        <source>the server&apos;s certificate verified</source>
        <translation>das Zertifikat des Servers geprüft</translation>
    </message>
    <message>
        <source>the server NOT verified (sslmode %1)</source>
        <translation>der Server NICHT geprüft (sslmode %1)</translation>
    </message>
    <message>
        <source>Not encrypted, on this computer alone.
</source>
        <translation>Unverschlüsselt, nur innerhalb dieses Rechners.
</translation>
    </message>
    <message>
        <source>%1:%2: PostgreSQL %3%4, database %5, Odoo %6
</source>
        <translation>%1:%2: PostgreSQL %3%4, Datenbank %5, Odoo %6
</translation>
    </message>
    <message>
        <source> (a standby)</source>
        <translation> (ein Standby)</translation>
    </message>
    <message>
        <source>of a version that is not told</source>
        <translation>in nicht genannter Version</translation>
    </message>
    <message>
        <source>Signed in as the role %1%2
</source>
        <translation>Angemeldet als Rolle %1%2
</translation>
    </message>
    <message>
        <source>, a superuser</source>
        <translation>, ein Superuser</translation>
    </message>
    <message>
        <source>The role&apos;s password is good until %1.
</source>
        <translation>Das Kennwort der Rolle gilt bis %1.
</translation>
    </message>
    <message>
        <source>Note: %1
</source>
        <translation>Hinweis: %1
</translation>
    </message>
    <message>
        <source>A password does not belong into an argument, which every user of this computer can see. Leave it out: it is read from --password-fd, GATEHOUSE_PASSWORD, the keychain or the terminal.</source>
        <translation>Ein Kennwort gehört nicht in ein Argument, das jeder Benutzer dieses Rechners sehen kann. Lassen Sie es weg: Es wird aus --password-fd, GATEHOUSE_PASSWORD, dem Schlüsselbund oder vom Terminal gelesen.</translation>
    </message>
    <message>
        <source>Warning: %1
</source>
        <translation>Warnung: %1
</translation>
    </message>
    <message>
        <source>Prints the SQL script that makes a database role for Gatehouse and lets it read just what is needed: never password hashes, keys of second factors, API keys or the database&apos;s secret. Nothing is sent anywhere.</source>
        <translation>Gibt das SQL-Skript aus, das eine Datenbankrolle für Gatehouse anlegt und sie genau das Nötige lesen lässt: nie Kennwort-Hashes, Schlüssel zweiter Faktoren, API-Schlüssel oder das Geheimnis der Datenbank. Nichts wird irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>The role&apos;s name.</source>
        <translation>Der Name der Rolle.</translation>
    </message>
    <message>
        <source>The schema of Odoo&apos;s tables.</source>
        <translation>Das Schema mit Odoos Tabellen.</translation>
    </message>
    <message>
        <source>Also what emergency actions need; for a role of its own.</source>
        <translation>Auch, was Notfallmaßnahmen brauchen; für eine eigene Rolle.</translation>
    </message>
    <message>
        <source>A name in PostgreSQL has 1 to 63 bytes.</source>
        <translation>Ein Name in PostgreSQL hat 1 bis 63 Bytes.</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Kennwort von %1: </translation>
    </message>
    <message>
        <source>%1 is a database that is read directly: this needs Odoo itself, over the network. What a database can do in an emergency: gatehousectl break-glass --help.</source>
        <translation>%1 ist eine Datenbank, die direkt gelesen wird: Dafür wird Odoo selbst gebraucht, über das Netz. Was eine Datenbank im Notfall kann: gatehousectl break-glass --help.</translation>
    </message>
    <message>
        <source>No database is connected to this ledger, only servers. See gatehousectl connect --help.</source>
        <translation>Mit diesem Register ist keine Datenbank verbunden, nur Server. Siehe gatehousectl connect --help.</translation>
    </message>
    <message>
        <source>Say which database with --source: %1.</source>
        <translation>Nennen Sie mit --source die Datenbank: %1.</translation>
    </message>
    <message>
        <source>Odoo database</source>
        <translation>Odoo-Datenbank</translation>
    </message>
    <message>
        <source>Break-glass on %1: %2: %3
</source>
        <translation>Notfallzugriff auf %1: %2: %3
</translation>
    </message>
    <message>
        <source>This will run, in one transaction:
</source>
        <translation>Das wird ausgeführt, in einer Transaktion:
</translation>
    </message>
    <message>
        <source>For emergencies, in Odoo&apos;s own database: suspend USER, reinstate USER, or logout-everyone. Shows the SQL, asks for a typed confirmation, runs it in one transaction, journals it and reads it again. Revoking single sessions is not offered: marking a row of the device table ends nothing.</source>
        <translation>Für Notfälle, in Odoos eigener Datenbank: suspend BENUTZER, reinstate BENUTZER oder logout-everyone. Zeigt das SQL, verlangt eine eingetippte Bestätigung, führt es in einer Transaktion aus, vermerkt es im Journal und liest nach. Einzelne Sitzungen zu widerrufen wird nicht angeboten: Eine Zeile der Gerätetabelle zu markieren beendet nichts.</translation>
    </message>
    <message>
        <source>Which database (default: the only one there is).</source>
        <translation>Welche Datenbank (Vorgabe: die einzige, die es gibt).</translation>
    </message>
    <message>
        <source>The role to do it as, instead of the one that reads (see sql-grants --break-glass).</source>
        <translation>Die Rolle, als die es geschieht, statt der lesenden (siehe sql-grants --break-glass).</translation>
    </message>
    <message>
        <source>Instead of typing it: the user&apos;s login, or the database&apos;s name for logout-everyone.</source>
        <translation>Statt es einzutippen: der Anmeldename des Benutzers, oder bei logout-everyone der Name der Datenbank.</translation>
    </message>
    <message>
        <source>suspend, reinstate or logout-everyone.</source>
        <translation>suspend, reinstate oder logout-everyone.</translation>
    </message>
    <message>
        <source>The login of the user.</source>
        <translation>Der Anmeldename des Benutzers.</translation>
    </message>
    <message>
        <source>Say what to do: suspend, reinstate or logout-everyone.</source>
        <translation>Sagen Sie, was zu tun ist: suspend, reinstate oder logout-everyone.</translation>
    </message>
    <message>
        <source>logout-everyone takes no user.</source>
        <translation>logout-everyone nimmt keinen Benutzer.</translation>
    </message>
    <message>
        <source>Say which user, by the login.</source>
        <translation>Sagen Sie, welcher Benutzer, mit dem Anmeldenamen.</translation>
    </message>
    <message>
        <source>Type %1 to do it: </source>
        <translation>Tippen Sie %1, um es zu tun: </translation>
    </message>
    <message>
        <source>Emergencies, in Odoo&apos;s own database: suspend, reinstate, log out everyone.</source>
        <translation>Notfälle, in Odoos eigener Datenbank: deaktivieren, reaktivieren, alle abmelden.</translation>
    </message>
    <message>
        <source>Overwrite a Guard that is there.</source>
        <translation>Einen vorhandenen Guard überschreiben.</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1 (%n file(s)).
</source>
        <translation>
            <numerusform>%1 geschrieben (%n Datei).
</numerusform>
            <numerusform>%1 geschrieben (%n Dateien).
</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger to use: a file, or a team&apos;s as postgresql://ROLE@HOST/DATABASE (default: %1).</source>
        <translation>Das zu verwendende Register: eine Datei oder das eines Teams als postgresql://ROLLE@RECHNER/DATENBANK (Vorgabe: %1).</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows compared
</source>
        <translation>%1: %2 von %3 Zeilen verglichen
</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows copied
</source>
        <translation>%1: %2 von %3 Zeilen kopiert
</translation>
    </message>
    <message>
        <source>Copied %1 to %2: %3 rows of %4 tables, each compared with the original.
</source>
        <translation>%1 nach %2 kopiert: %3 Zeilen aus %4 Tabellen, jede mit dem Original verglichen.
</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Was zu tun ist.</translation>
    </message>
    <message>
        <source>roles: what the auditors&apos; role is called (default: %1).</source>
        <translation>roles: wie die Rolle der Prüfer heißt (Vorgabe: %1).</translation>
    </message>
    <message>
        <source>roles: what the officers&apos; role is called (default: %1).</source>
        <translation>roles: wie die Rolle der Beauftragten heißt (Vorgabe: %1).</translation>
    </message>
    <message>
        <source>roles: who will bring the schema up to date, if not who runs the script.</source>
        <translation>roles: wer das Schema auf den neuesten Stand bringen wird, wenn nicht, wer das Skript ausführt.</translation>
    </message>
    <message>
        <source>The name of a role has at most 63 bytes.</source>
        <translation>Der Name einer Rolle hat höchstens 63 Byte.</translation>
    </message>
    <message>
        <source>%1: revoked sessions could not be looked after: %2</source>
        <translation>%1: Nach widerrufenen Sitzungen konnte nicht gesehen werden: %2</translation>
    </message>
    <message>
        <source>Reads connected servers and databases into the ledger: what is new since the last time. Again and again with --every. Looks after sessions that were busy when they were revoked; one that lives is told, with an exit code of 1.</source>
        <translation>Liest verbundene Server und Datenbanken ins Register ein: was seit dem letzten Mal neu ist. Mit --every immer wieder. Beobachtet Sitzungen, die beim Widerruf in Gebrauch waren; eine, die lebt, wird gemeldet, mit Rückgabewert 1.</translation>
    </message>
    <message>
        <source>Prints one JSON object a reading, and one for each revoked session that lives.</source>
        <translation>Gibt je Lesung ein JSON-Objekt aus, und eines für jede widerrufene Sitzung, die lebt.</translation>
    </message>
    <message>
        <source>The session policies: what values would have done.</source>
        <translation>Die Sitzungsrichtlinien: was Werte bewirkt hätten.</translation>
    </message>
    <message>
        <source>What values would have done in the last 30 days.</source>
        <translation>Was Werte in den letzten 30 Tagen bewirkt hätten.</translation>
    </message>
    <message>
        <source>What published standards ask for, clause by clause.</source>
        <translation>Was veröffentlichte Standards verlangen, Punkt für Punkt.</translation>
    </message>
    <message>
        <source>The session policies. &quot;gatehousectl policy WORD --help&quot; tells the options of each word.</source>
        <translation>Die Sitzungsrichtlinien. „gatehousectl policy WORT --help“ nennt die Optionen jedes Worts.</translation>
    </message>
    <message>
        <source>Say what: %1.</source>
        <translation>Sagen Sie, was: %1.</translation>
    </message>
    <message>
        <source>
What it asks for beyond what policies can say:
</source>
        <translation>
Was er verlangt und keine Richtlinie sagen kann:
</translation>
    </message>
    <message>
        <source>Values that published standards ask for, each with its clause. Without a name: which there are.</source>
        <translation>Werte, die veröffentlichte Standards verlangen, jeder mit seiner Fundstelle. Ohne Namen: welche es gibt.</translation>
    </message>
    <message>
        <source>One JSON object a line, one a preset.</source>
        <translation>Ein JSON-Objekt je Zeile, eines je Vorlage.</translation>
    </message>
    <message>
        <source>Which one.</source>
        <translation>Welche.</translation>
    </message>
    <message>
        <source>One name at a time.</source>
        <translation>Ein Name auf einmal.</translation>
    </message>
    <message>
        <source>There is no preset &quot;%1&quot;.</source>
        <translation>Es gibt keine Vorlage „%1“.</translation>
    </message>
    <message>
        <source>It is NAME=VALUE, as in idle_days=3; &quot;%1&quot; is not.</source>
        <translation>Es heißt NAME=WERT, wie idle_days=3; „%1“ ist das nicht.</translation>
    </message>
    <message>
        <source>There is no policy &quot;%1&quot;.</source>
        <translation>Es gibt keine Richtlinie „%1“.</translation>
    </message>
    <message>
        <source>The ledger has no source yet.</source>
        <translation>Das Register hat noch keine Quelle.</translation>
    </message>
    <message>
        <source>Say which source, by --source: %1.</source>
        <translation>Sagen Sie mit --source, welche Quelle: %1.</translation>
    </message>
    <message>
        <source>What a policy&apos;s value would have done in the last 30 days that the ledger has of a source: sessions ended, users concerned, accounts locked. Values that belong together count together: lockout_failures=5 lockout_seconds=900.</source>
        <translation>Was der Wert einer Richtlinie in den letzten 30 Tagen bewirkt hätte, die das Register von einer Quelle kennt: beendete Sitzungen, betroffene Benutzer, gesperrte Konten. Werte, die zusammengehören, zählen zusammen: lockout_failures=5 lockout_seconds=900.</translation>
    </message>
    <message>
        <source>The source (default: the only one).</source>
        <translation>Die Quelle (Vorgabe: die einzige).</translation>
    </message>
    <message>
        <source>One JSON object a line, one a policy.</source>
        <translation>Ein JSON-Objekt je Zeile, eines je Richtlinie.</translation>
    </message>
    <message>
        <source>Of these: %1.</source>
        <translation>Von diesen: %1.</translation>
    </message>
    <message>
        <source>Say what to try, as in idle_days=3.</source>
        <translation>Sagen Sie, was zu erproben ist, wie idle_days=3.</translation>
    </message>
    <message>
        <source>%1: %2
</source>
        <translation>%1: %2
</translation>
    </message>
    <message>
        <source>Lifts the Guard&apos;s lock of accounts.</source>
        <translation>Hebt die Sperre von Konten durch den Guard auf.</translation>
    </message>
    <message>
        <source>Excepts users from one session per user.</source>
        <translation>Nimmt Benutzer von „eine Sitzung je Benutzer“ aus.</translation>
    </message>
    <message>
        <source>The add-on for Odoo that enforces policies: writes it, tells who has it.</source>
        <translation>Das Zusatzmodul für Odoo, das Richtlinien durchsetzt: schreibt es heraus, sagt, wer es hat.</translation>
    </message>
    <message>
        <source>--force overwrites it.</source>
        <translation>--force überschreibt es.</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Guard</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>Zuletzt gefragt</translation>
    </message>
    <message>
        <source>it was not asked yet (gatehousectl sync)</source>
        <translation>noch nicht gefragt (gatehousectl sync)</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>Beauftragter</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <source>%1: this program brings the Guard %2, not %3
</source>
        <translation>%1: Dieses Programm bringt den Guard %2 mit, nicht %3
</translation>
    </message>
    <message>
        <source>To install it: gatehousectl guard export DIR, copy DIR/gatehouse_guard into a folder of the server&apos;s --addons-path, restart Odoo, Apps → Update Apps List → Gatehouse Guard → Activate.
</source>
        <translation>So wird er installiert: gatehousectl guard export ORDNER, ORDNER/gatehouse_guard in einen Ordner aus dem --addons-path des Servers kopieren, Odoo neu starten, Apps → App-Liste aktualisieren → Gatehouse Guard → Aktivieren.
</translation>
    </message>
    <message>
        <source>What to do: export or status.</source>
        <translation>Was zu tun ist: export oder status.</translation>
    </message>
    <message>
        <source>It is &quot;guard export DIR&quot; or &quot;guard status [SOURCE…]&quot;.</source>
        <translation>Es heißt „guard export ORDNER“ oder „guard status [QUELLE…]“.</translation>
    </message>
    <message>
        <source>records of the Guard</source>
        <translation>Aufzeichnungen des Guards</translation>
    </message>
    <message>
        <source>Unlocks accounts that the Guard has locked after failed logins. Names that nobody has are locked, too, and can be unlocked likewise.</source>
        <translation>Entsperrt Konten, die der Guard nach Fehlanmeldungen gesperrt hat. Auch Namen, die niemand hat, werden gesperrt und können ebenso entsperrt werden.</translation>
    </message>
    <message>
        <source>Excepts users from the Guard&apos;s policy of one session per user, or no longer.</source>
        <translation>Nimmt Benutzer von der Richtlinie „eine Sitzung je Benutzer“ des Guards aus oder nicht länger aus.</translation>
    </message>
    <message>
        <source>on: multiple sessions are allowed. off: one only.</source>
        <translation>on: mehrere Sitzungen sind erlaubt. off: nur eine.</translation>
    </message>
    <message>
        <source>Say which users, by their logins, and on or off.</source>
        <translation>Nennen Sie Benutzer mit ihren Anmeldenamen und on oder off.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What a server&apos;s policies are, and who enforces them.</source>
        <translation>Welche Richtlinien ein Server hat und wer sie durchsetzt.</translation>
    </message>
    <message>
        <source>Sets some, all or none, and reads them back.</source>
        <translation>Setzt einige, alle oder keine, und liest sie nach.</translation>
    </message>
    <message>
        <source>In what a server differs from a file.</source>
        <translation>Worin ein Server von einer Datei abweicht.</translation>
    </message>
    <message>
        <source>Sets what a file says, all or none.</source>
        <translation>Setzt, was eine Datei sagt, alles oder nichts.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Enforced by</source>
        <translation>Durchgesetzt von</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>There is no policy “%1”. &quot;gatehousectl policy get&quot; lists them.</source>
        <translation>Es gibt keine Richtlinie „%1“. „gatehousectl policy get“ zählt sie auf.</translation>
    </message>
    <message>
        <source>“%1” is no POLICY=VALUE. &quot;gatehousectl policy get&quot; lists the policies.</source>
        <translation>„%1“ ist kein RICHTLINIE=WERT. „gatehousectl policy get“ zählt die Richtlinien auf.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a file of policies.</source>
        <translation>%1 ist zu groß für eine Datei mit Richtlinien.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Left out: %1. %2</source>
        <translation>Ausgelassen: %1. %2</translation>
    </message>
    <message>
        <source>Nothing to do: all of them are so already.</source>
        <translation>Nichts zu tun: Alle sind schon so.</translation>
    </message>
    <message>
        <source>Leaves out what nobody enforces on this server, and says so. Otherwise nothing is set then.</source>
        <translation>Lässt aus, was auf diesem Server niemand durchsetzt, und sagt es. Sonst wird dann nichts gesetzt.</translation>
    </message>
    <message>
        <source>No server or database is connected to this ledger.</source>
        <translation>Mit diesem Register ist weder ein Server noch eine Datenbank verbunden.</translation>
    </message>
    <message>
        <source>Say which source with --source: %1.</source>
        <translation>Sagen Sie mit --source, welche Quelle: %1.</translation>
    </message>
    <message>
        <source>Reads the session policies of a server: value, scope, and who enforces each there. What --json prints is what &quot;policy apply&quot; takes.</source>
        <translation>Liest die Sitzungsrichtlinien eines Servers: Wert, für wen, und wer sie dort durchsetzt. Was --json ausgibt, nimmt „policy apply“ an.</translation>
    </message>
    <message>
        <source>As the ledger has them, without asking anybody; also of databases.</source>
        <translation>Wie das Register sie hat, ohne jemanden zu fragen; auch von Datenbanken.</translation>
    </message>
    <message>
        <source>Which (default: all).</source>
        <translation>Welche (Vorgabe: alle).</translation>
    </message>
    <message>
        <source>The policies of %1 were not read yet: &quot;gatehousectl sync&quot; does.</source>
        <translation>Die Richtlinien von %1 wurden noch nicht gelesen: „gatehousectl sync“ tut es.</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation>Stand %1.</translation>
    </message>
    <message>
        <source>Sets session policies, all of them or none, and reads them back. Values as &quot;policy get&quot; shows them: numbers, on or off, or one of the choices; paths with commas between.</source>
        <translation>Setzt Sitzungsrichtlinien, alle oder keine, und liest sie nach. Werte, wie „policy get“ sie zeigt: Zahlen, on oder off, oder eines der Wörter; Pfade mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>What to set.</source>
        <translation>Was zu setzen ist.</translation>
    </message>
    <message>
        <source>Say what to set, as POLICY=VALUE.</source>
        <translation>Sagen Sie, was zu setzen ist, als RICHTLINIE=WERT.</translation>
    </message>
    <message>
        <source>Sets the policies that a file says, all of them or none, and reads them back. The file is a JSON object {&quot;idle_days&quot;: 14, …}, or lines as &quot;policy get --json&quot; prints them; - is standard input.</source>
        <translation>Setzt die Richtlinien, die eine Datei nennt, alle oder keine, und liest sie nach. Die Datei ist ein JSON-Objekt {&quot;idle_days&quot;: 14, …} oder Zeilen, wie „policy get --json“ sie ausgibt; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>The file.</source>
        <translation>Die Datei.</translation>
    </message>
    <message>
        <source>Say which file.</source>
        <translation>Sagen Sie, welche Datei.</translation>
    </message>
    <message>
        <source>Tells in what the policies of a server differ from a file (see &quot;policy apply&quot;). Exit code 3 when they do.</source>
        <translation>Sagt, worin die Richtlinien eines Servers von einer Datei abweichen (siehe „policy apply“). Endet dann mit 3.</translation>
    </message>
    <message>
        <source>The ledger does not show it yet: somebody else is reading the server into it.</source>
        <translation>Das Register zeigt es noch nicht: Gerade liest jemand anders den Server ein.</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>jemand anders</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1: not read, because %2 has been reading it since %3.</source>
        <translation>%1: nicht gelesen, denn %2 liest seit %3 daraus.</translation>
    </message>
    <message>
        <source>%1: not read, because %2 is reading it.</source>
        <translation>%1: nicht gelesen, denn %2 liest gerade daraus.</translation>
    </message>
    <message>
        <source>Reads the password of a team&apos;s ledger from this file descriptor. Without it, where one is wanted: GATEHOUSE_LEDGER_PASSWORD, the keychain, the terminal.</source>
        <translation>Liest das Passwort eines Team-Registers aus diesem Dateideskriptor. Ohne ihn, wo eines verlangt wird: GATEHOUSE_LEDGER_PASSWORD, der Schlüsselbund, das Terminal.</translation>
    </message>
    <message>
        <source>That was not the right one.
</source>
        <translation>Das war nicht das richtige.
</translation>
    </message>
    <message>
        <source>Password of the ledger %1: </source>
        <translation>Passwort des Registers %1: </translation>
    </message>
    <message>
        <source>
Options:
  -h, --help     Shows this help; after a command, the command&apos;s own.
  -v, --version  Shows the version.

Exit codes: 0 done, 1 it did not work (the reason is on stderr), 2 the command line was not understood, 3 an import is done but some lines were not understood, 4 somebody else is reading the source.
</source>
        <translation>
Optionen:
  -h, --help     Zeigt diese Hilfe; nach einem Befehl dessen eigene.
  -v, --version  Zeigt die Version.

Rückgabewerte: 0 erledigt, 1 es gelang nicht (der Grund steht auf stderr), 2 die Befehlszeile wurde nicht verstanden, 3 der Import ist erledigt, aber einige Zeilen wurden nicht verstanden, 4 gerade liest jemand anders die Quelle ein.
</translation>
    </message>
    <message>
        <source>Of a database: the role to order as, instead of the one that reads (see sql-grants --orders).</source>
        <translation>Bei einer Datenbank: die Rolle, als die der Auftrag erteilt wird, statt der lesenden (siehe sql-grants --orders).</translation>
    </message>
    <message>
        <source>--role is for databases: a server is signed in to with the login it was connected with.</source>
        <translation>--role ist für Datenbanken: an einem Server wird die Anmeldung benutzt, mit der er verbunden wurde.</translation>
    </message>
    <message>
        <source>Also to order the Guard, where it is installed: end sessions, unlock, set policies. The role is an officer then.</source>
        <translation>Auch um dem Guard Aufträge zu erteilen, wo er installiert ist: Sitzungen beenden, entsperren, Richtlinien setzen. Die Rolle ist dann ein Sicherheitsbeauftragter.</translation>
    </message>
    <message>
        <source>The Guard, the add-on that records sessions inside Odoo 17, 18 or 19 and enforces the policies. export writes it as the folder gatehouse_guard in DIR: one of the server&apos;s add-on folders, or one to copy it from; its README.md tells how to install it. status tells which connected servers and databases had it when last asked, in which version, and as what they know you there.</source>
        <translation>Der Guard, das Add-on, das in Odoo 17, 18 oder 19 die Sitzungen aufzeichnet und die Richtlinien durchsetzt. export schreibt ihn als Ordner gatehouse_guard nach DIR: in einen der Add-on-Ordner des Servers oder einen, aus dem er kopiert wird; seine README.md sagt, wie er installiert wird. status sagt, welche verbundenen Server und Datenbanken ihn bei der letzten Frage hatten, in welcher Version und als was man Sie dort kennt.</translation>
    </message>
    <message>
        <source>export: the folder to write gatehouse_guard into. status: names of sources (default: all).</source>
        <translation>export: der Ordner, in den gatehouse_guard geschrieben wird. status: Namen von Quellen (Vorgabe: alle).</translation>
    </message>
    <message>
        <source>Ends sessions on an Odoo server, or through the Guard in a database: those named with --session, or all in the ledger that match a filter and have not ended. Asks for the password as Odoo does, keeps a journal, and proves the outcome by reading again.</source>
        <translation>Beendet Sitzungen auf einem Odoo-Server oder durch den Guard in einer Datenbank: die mit --session genannten oder alle im Register, auf die ein Filter passt und die nicht zu Ende sind. Fragt nach dem Passwort wie Odoo, führt ein Journal und belegt das Ergebnis durch erneutes Lesen.</translation>
    </message>
    <message>
        <source>Copies a ledger; prints the roles of a team&apos;s; takes out what is old.</source>
        <translation>Kopiert ein Register; gibt die Rollen eines Team-Registers aus; nimmt Altes heraus.</translation>
    </message>
    <message>
        <source>This ledger keeps everything.
</source>
        <translation>Dieses Register behält alles.
</translation>
    </message>
    <message numerus="yes">
        <source>This ledger keeps %n month(s) beside the current one: what is from %1 on.
</source>
        <translation>
            <numerusform>Dieses Register behält %n Monat neben dem laufenden: was ab %1 ist.
</numerusform>
            <numerusform>Dieses Register behält %n Monate neben dem laufenden: was ab %1 ist.
</numerusform>
        </translation>
    </message>
    <message>
        <source>--months takes a number from 1 to %1.</source>
        <translation>--months nimmt eine Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Nothing would be taken out.
</source>
        <translation>Es würde nichts herausgenommen.
</translation>
    </message>
    <message>
        <source>What is older than %1 would be taken out: %2 sessions and %3 events.
</source>
        <translation>Was älter ist als %1, würde herausgenommen: %2 Sitzungen und %3 Ereignisse.
</translation>
    </message>
    <message>
        <source>%1 of %2 pieces looked through</source>
        <translation>%1 von %2 Stücken durchgesehen</translation>
    </message>
    <message>
        <source>This ledger keeps everything from now on.
</source>
        <translation>Dieses Register behält von nun an alles.
</translation>
    </message>
    <message>
        <source>What is older than %1 was taken out: %2 sessions and %3 events.
</source>
        <translation>Was älter ist als %1, wurde herausgenommen: %2 Sitzungen und %3 Ereignisse.
</translation>
    </message>
    <message>
        <source>copy FROM TO copies a whole ledger to a new place, file or postgresql:// address, and compares the two row for row. roles prints the SQL that makes the roles of a team&apos;s ledger: an auditor who reads, an officer who also acts, and a journal that neither can rewrite; pipe it into psql as the ledger&apos;s owner. retain says how long the ledger keeps what sources told, or has it keep so many months and takes out what is older: for good, and journalled.</source>
        <translation>copy FROM TO kopiert ein ganzes Register an einen neuen Ort, Datei oder postgresql://-Adresse, und vergleicht beide Zeile für Zeile. roles gibt das SQL aus, das die Rollen eines Team-Registers anlegt: Prüfer, die lesen, Beauftragte, die auch handeln, und ein Journal, das keiner von beiden umschreiben kann; als Eigentümer des Registers an psql weiterreichen. retain sagt, wie lange das Register behält, was Quellen mitgeteilt haben, oder lässt es so viele Monate behalten und nimmt heraus, was älter ist: endgültig, und im Journal vermerkt.</translation>
    </message>
    <message>
        <source>retain: keep so many months beside the current one, and take out what is older.</source>
        <translation>retain: so viele Monate neben dem laufenden behalten und herausnehmen, was älter ist.</translation>
    </message>
    <message>
        <source>retain: keep everything from now on.</source>
        <translation>retain: von nun an alles behalten.</translation>
    </message>
    <message>
        <source>retain: only say what would be taken out.</source>
        <translation>retain: nur sagen, was herausgenommen würde.</translation>
    </message>
    <message>
        <source>retain: why, for the journal.</source>
        <translation>retain: warum, für das Journal.</translation>
    </message>
    <message>
        <source>retain: prints one JSON object.</source>
        <translation>retain: gibt ein JSON-Objekt aus.</translation>
    </message>
    <message>
        <source>--months and --everything exclude each other.</source>
        <translation>--months und --everything schließen einander aus.</translation>
    </message>
    <message>
        <source>There is no ledger at %1.</source>
        <translation>Unter %1 gibt es kein Register.</translation>
    </message>
    <message>
        <source>It is &quot;ledger copy FROM TO&quot;, &quot;ledger roles&quot; or &quot;ledger retain&quot;.</source>
        <translation>Es heißt „ledger copy FROM TO“, „ledger roles“ oder „ledger retain“.</translation>
    </message>
    <message>
        <source>seen to by %1, %2</source>
        <translation>gekümmert hat sich %1, %2</translation>
    </message>
    <message>
        <source>A network, as in 192.0.2.0/24 or 2001:db8:1::/64. May be repeated.</source>
        <translation>Ein Netz, etwa 192.0.2.0/24 oder 2001:db8:1::/64. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>A device as the Guard tells it, as in firefox/linux. May be repeated.</source>
        <translation>Ein Gerät, wie der Guard es nennt, etwa firefox/linux. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>For this user alone (default: for everybody). May be repeated.</source>
        <translation>Nur für diesen Benutzer (sonst: für alle). Mehrfach möglich.</translation>
    </message>
    <message>
        <source>--until takes a day, as in 2026-12-31, which it includes (UTC), or a time, as in 2026-12-31T18:00:00Z.</source>
        <translation>--until will einen Tag, etwa 2026-12-31, der noch dazugehört (UTC), oder einen Zeitpunkt, etwa 2026-12-31T18:00:00Z.</translation>
    </message>
    <message>
        <source>--until %1 is over already.</source>
        <translation>--until %1 ist schon vorbei.</translation>
    </message>
    <message>
        <source>Say what, by --network or --device.</source>
        <translation>Sagen Sie, was: mit --network oder --device.</translation>
    </message>
    <message>
        <source>Tells the Guard that logins from a network, or with a device, are not suspicious: for a user, or for everybody. A network answers for the country, a device for itself. At most a /8, of IPv6 a /32.</source>
        <translation>Sagt dem Guard, dass Anmeldungen aus einem Netz oder mit einem Gerät nicht verdächtig sind: für einen Benutzer oder für alle. Ein Netz steht für das Land ein, ein Gerät für sich selbst. Höchstens ein /8, bei IPv6 ein /32.</translation>
    </message>
    <message>
        <source>Until the end of this day, in UTC (default: without end).</source>
        <translation>Bis zum Ende dieses Tages, in UTC (sonst: ohne Ende).</translation>
    </message>
    <message>
        <source>Takes networks and devices off the Guard&apos;s list again, named as they were allowed.</source>
        <translation>Nimmt Netze und Geräte wieder von der Liste des Guards, so benannt, wie sie erlaubt wurden.</translation>
    </message>
    <message>
        <source>Lists the networks and devices that are allowed, as last read from the Guard.</source>
        <translation>Zeigt, welche Netze und Geräte erlaubt sind, wie zuletzt vom Guard gelesen.</translation>
    </message>
    <message>
        <source>Of this source alone.</source>
        <translation>Nur von dieser Quelle.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1 is not a connected source.</source>
        <translation>%1 ist keine verbundene Quelle.</translation>
    </message>
    <message>
        <source>No network and no device is allowed.
</source>
        <translation>Kein Netz und kein Gerät ist erlaubt.
</translation>
    </message>
    <message>
        <source>Allows networks and devices, whose logins are not suspicious then.</source>
        <translation>Erlaubt Netze und Geräte, deren Anmeldungen dann nicht verdächtig sind.</translation>
    </message>
    <message>
        <source>Takes back what was allowed.</source>
        <translation>Nimmt zurück, was erlaubt wurde.</translation>
    </message>
    <message>
        <source>Lists the networks and devices that are allowed.</source>
        <translation>Zeigt, welche Netze und Geräte erlaubt sind.</translation>
    </message>
    <message>
        <source>%1: orders that wait could not be read again: %2</source>
        <translation>%1: Wartende Aufträge konnten nicht nachgelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: journal entry %2 waited, and is known now: %3 done, %4 refused
</source>
        <translation>%1: Journaleintrag %2 wartete und ist jetzt bekannt: %3 erledigt, %4 abgelehnt
</translation>
    </message>
    <message>
        <source>--officer: whose name goes into the ledger?</source>
        <translation>--officer: Wessen Name kommt in das Register?</translation>
    </message>
    <message>
        <source>No session of journal entry %1 is known to have outlived its revocation.</source>
        <translation>Von keiner Sitzung des Journaleintrags %1 ist bekannt, dass sie ihren Widerruf überlebt hat.</translation>
    </message>
    <message>
        <source>Notes in the ledger, under --officer, that the sessions of ENTRY which outlived their revocation have been seen to.</source>
        <translation>Vermerkt im Register, unter --officer, dass sich jemand um die Sitzungen von EINTRAG gekümmert hat, die ihren Widerruf überlebt haben.</translation>
    </message>
    <message>
        <source>Takes that back: they are told of again.</source>
        <translation>Nimmt das zurück: Sie werden wieder gemeldet.</translation>
    </message>
    <message>
        <source>Who has seen to them (default: the account on this computer).</source>
        <translation>Wer sich darum gekümmert hat (sonst: das Konto an diesem Rechner).</translation>
    </message>
    <message>
        <source>--seen-to or --take-back, not both.</source>
        <translation>--seen-to oder --take-back, nicht beides.</translation>
    </message>
    <message>
        <source>Of which entry? journal --survivors lists them.</source>
        <translation>Von welchem Eintrag? journal --survivors listet sie auf.</translation>
    </message>
</context>
<context>
    <name>EventCells</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Doubtful: who tries to log in chooses the text of such a line, and this one cannot be told from a forged one. It is counted apart from the others.</source>
        <translation>Zweifelhaft: Wer sich anzumelden versucht, bestimmt den Text einer solchen Zeile mit, und diese ist nicht von einer gefälschten zu unterscheiden. Sie wird getrennt von den anderen gezählt.</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>%1 (doubtful)</source>
        <translation>%1 (zweifelhaft)</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>The export could not be written: %1.</source>
        <translation>Der Export konnte nicht geschrieben werden: %1.</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Reading %1 failed: %2.</source>
        <translation>Lesefehler bei %1: %2.</translation>
    </message>
    <message>
        <source>The compressed file is cut off: what comes after this place is missing.</source>
        <translation>Die komprimierte Datei ist abgeschnitten: Was nach dieser Stelle kommt, fehlt.</translation>
    </message>
    <message>
        <source>The compressed file is damaged here: what comes after this place cannot be read.</source>
        <translation>Die komprimierte Datei ist hier beschädigt: Was nach dieser Stelle kommt, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>%1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>The compressed file is damaged from its beginning on.</source>
        <translation>Die komprimierte Datei ist von Anfang an beschädigt.</translation>
    </message>
    <message>
        <source>The row does not end within 1 MiB: a quote is not closed, or this is no table.</source>
        <translation>Die Zeile endet nicht innerhalb von 1 MiB: Ein Anführungszeichen ist nicht geschlossen, oder dies ist keine Tabelle.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Text follows a closed quote.</source>
        <translation>Nach einem schließenden Anführungszeichen folgt Text.</translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation>(nicht verwendet)</translation>
    </message>
    <message>
        <source>Record id</source>
        <translation>Datensatz-ID</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Session identifier</source>
        <translation>Sitzungskennung</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Device type</source>
        <translation>Gerätetyp</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>First activity</source>
        <translation>Erste Aktivität</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Share user</source>
        <translation>Portalbenutzer</translation>
    </message>
    <message>
        <source>Two-factor authentication</source>
        <translation>Zwei-Faktor-Authentifizierung</translation>
    </message>
    <message>
        <source>Created on</source>
        <translation>Angelegt am</translation>
    </message>
    <message>
        <source>Latest login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Angelegt von</translation>
    </message>
    <message>
        <source>Session status</source>
        <translation>Sitzungsstatus</translation>
    </message>
    <message>
        <source>Event kind</source>
        <translation>Art des Ereignisses</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Zeit des Ereignisses</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Odoo server log</source>
        <translation>Odoo-Serverprotokoll</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>Excel table</source>
        <translation>Excel-Tabelle</translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation>JSON-Array</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>last logins</source>
        <translation>letzte Anmeldungen</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>An object is expected here.</source>
        <translation>Hier wird ein Objekt erwartet.</translation>
    </message>
    <message>
        <source>The object is cut off.</source>
        <translation>Das Objekt ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The object is too large, or does not end.</source>
        <translation>Das Objekt ist zu groß oder endet nicht.</translation>
    </message>
    <message>
        <source>Not valid JSON: %1.</source>
        <translation>Kein gültiges JSON: %1.</translation>
    </message>
    <message>
        <source>The object is neither a session nor a user nor an event.</source>
        <translation>Das Objekt ist weder eine Sitzung noch ein Benutzer noch ein Ereignis.</translation>
    </message>
    <message>
        <source>The object does not say %1.</source>
        <translation>Aus dem Objekt geht nicht hervor, %1.</translation>
    </message>
    <message>
        <source>Begins as a line about logins and does not go on as one.</source>
        <translation>Beginnt wie eine Zeile über Anmeldungen und geht nicht so weiter.</translation>
    </message>
    <message>
        <source>The time is none.</source>
        <translation>Die Zeit ist keine.</translation>
    </message>
    <message>
        <source>A line longer than 1 MiB is not read.</source>
        <translation>Eine Zeile von mehr als 1 MiB wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Gatehouse reads Odoo server logs, and tables of devices or users as CSV, Excel (xlsx), JSON or JSON Lines.</source>
        <translation>Gatehouse liest Odoo-Serverprotokolle sowie Tabellen von Geräten oder Benutzern als CSV, Excel (xlsx), JSON oder JSON Lines.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>A zip archive.</source>
        <translation>Ein Zip-Archiv.</translation>
    </message>
    <message>
        <source>Unpack it and import what is in it.</source>
        <translation>Entpacken Sie es und importieren Sie, was darin ist.</translation>
    </message>
    <message>
        <source>Compressed in a way that is not read here.</source>
        <translation>Auf eine Weise komprimiert, die hier nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Unpack it first; gzip, xz and zstd are read as they are.</source>
        <translation>Entpacken Sie die Datei zuerst; gzip, xz und zstd werden gelesen, wie sie sind.</translation>
    </message>
    <message>
        <source>A tar archive.</source>
        <translation>Ein Tar-Archiv.</translation>
    </message>
    <message>
        <source>Unpack it and import the logs in it.</source>
        <translation>Entpacken Sie es und importieren Sie die Protokolle darin.</translation>
    </message>
    <message>
        <source>A PDF document.</source>
        <translation>Ein PDF-Dokument.</translation>
    </message>
    <message>
        <source>An Excel file of the old kind, or one with a password.</source>
        <translation>Eine Excel-Datei der alten Art oder eine mit Kennwort.</translation>
    </message>
    <message>
        <source>Save it as xlsx without a password, or as CSV.</source>
        <translation>Speichern Sie sie als xlsx ohne Kennwort oder als CSV.</translation>
    </message>
    <message>
        <source>A database file.</source>
        <translation>Eine Datenbankdatei.</translation>
    </message>
    <message>
        <source>If it is a Gatehouse ledger, open it instead.</source>
        <translation>Falls es ein Gatehouse-Register ist, öffnen Sie es stattdessen.</translation>
    </message>
    <message>
        <source>An Odoo log within the lines of another log.</source>
        <translation>Ein Odoo-Protokoll innerhalb der Zeilen eines anderen Protokolls.</translation>
    </message>
    <message>
        <source>Have it written without the outer prefix (journalctl -o cat; docker logs without --timestamps).</source>
        <translation>Lassen Sie es ohne den äußeren Vorspann schreiben (journalctl -o cat; docker logs ohne --timestamps).</translation>
    </message>
    <message>
        <source>Not text.</source>
        <translation>Kein Text.</translation>
    </message>
    <message>
        <source>A web page, whatever its name says.</source>
        <translation>Eine Webseite, was auch immer ihr Name sagt.</translation>
    </message>
    <message>
        <source>The export has probably met the login page: sign in to Odoo and export again.</source>
        <translation>Der Export ist vermutlich auf die Anmeldeseite geraten: Melden Sie sich bei Odoo an und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>An XML file.</source>
        <translation>Eine XML-Datei.</translation>
    </message>
    <message>
        <source>Text, but neither an Odoo log nor a table.</source>
        <translation>Text, aber weder ein Odoo-Protokoll noch eine Tabelle.</translation>
    </message>
    <message>
        <source>when the sessions were used (&quot;First Activity&quot; or &quot;Last Activity&quot;)</source>
        <translation>wann die Sitzungen benutzt wurden („First Activity“ oder „Last Activity“)</translation>
    </message>
    <message>
        <source>which session each row is of (&quot;Session Identifier&quot;)</source>
        <translation>zu welcher Sitzung jede Zeile gehört („Session Identifier“)</translation>
    </message>
    <message>
        <source>what the rows are of: neither sessions (&quot;Session Identifier&quot;) nor users (&quot;Login&quot;)</source>
        <translation>wovon die Zeilen handeln: weder von Sitzungen („Session Identifier“) noch von Benutzern („Login“)</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header has %2.</source>
        <translation>Die Zeile hat %1 Zellen, die Kopfzeile %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no (revoked).</source>
        <translation>„%1“ ist weder Ja noch Nein (widerrufen).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status of a session.</source>
        <translation>„%1“ ist kein Status einer Sitzung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation>„%1“ ist keine Zeit.</translation>
    </message>
    <message>
        <source>The row names no session.</source>
        <translation>Die Zeile nennt keine Sitzung.</translation>
    </message>
    <message>
        <source>The row does not say when the session was used.</source>
        <translation>Die Zeile sagt nicht, wann die Sitzung benutzt wurde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation>„%1“ ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>The row names no user.</source>
        <translation>Die Zeile nennt keinen Benutzer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of event.</source>
        <translation>„%1“ ist keine Art von Ereignis.</translation>
    </message>
    <message>
        <source>The row does not say what happened, or when.</source>
        <translation>Die Zeile sagt nicht, was geschah oder wann.</translation>
    </message>
    <message>
        <source>the packed data is damaged</source>
        <translation>die gepackten Daten sind beschädigt</translation>
    </message>
    <message>
        <source>%1 unpacks to far more than a table of sessions should. If it is genuine, export it as CSV instead.</source>
        <translation>%1 wird beim Entpacken weit größer, als eine Tabelle von Sitzungen sein sollte. Wenn die Datei echt ist, exportieren Sie sie stattdessen als CSV.</translation>
    </message>
    <message>
        <source>%1 cannot be read as an Excel table: %2. Export it again, or as CSV.</source>
        <translation>%1 kann nicht als Excel-Tabelle gelesen werden: %2. Exportieren Sie noch einmal oder als CSV.</translation>
    </message>
    <message>
        <source>it is no zip file, or it is cut off</source>
        <translation>es ist keine Zip-Datei, oder sie ist abgeschnitten</translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation>sie hat ein Kennwort</translation>
    </message>
    <message>
        <source>there is no worksheet in it</source>
        <translation>es ist kein Tabellenblatt darin</translation>
    </message>
    <message>
        <source>a cell has no place in row %1</source>
        <translation>eine Zelle in Zeile %1 hat keinen Platz</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Device type</source>
        <translation>Gerätetyp</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Presumed</source>
        <translation>Vermutlich</translation>
    </message>
    <message>
        <source>First activity</source>
        <translation>Erste Aktivität</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Known user</source>
        <translation>Bekannter Benutzer</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation>Fehlanmeldungen</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Last failed login</source>
        <translation>Letzte Fehlanmeldung</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>computer</source>
        <translation>Computer</translation>
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
        <source>%1 values</source>
        <translation>%1 Werte</translation>
    </message>
    <message>
        <source>last %1 days</source>
        <translation>letzte %1 Tage</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>letzte Stunde</translation>
    </message>
    <message>
        <source>last %1 hours</source>
        <translation>letzte %1 Stunden</translation>
    </message>
    <message>
        <source>last %1 minutes</source>
        <translation>letzte %1 Minuten</translation>
    </message>
    <message>
        <source>last %1 seconds</source>
        <translation>letzte %1 Sekunden</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“%1” is not a session status. There are: %2.</source>
        <translation>„%1“ ist kein Sitzungsstatus. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1” is not an event kind. There are: %2.</source>
        <translation>„%1“ ist keine Art von Ereignis. Es gibt: %2.</translation>
    </message>
    <message>
        <source>“%1:” takes yes or no.</source>
        <translation>„%1:“ verlangt yes oder no.</translation>
    </message>
    <message>
        <source>“totp:” takes yes, no or unknown.</source>
        <translation>„totp:“ verlangt yes, no oder unknown.</translation>
    </message>
    <message>
        <source>“device:” takes computer or mobile.</source>
        <translation>„device:“ verlangt computer oder mobile.</translation>
    </message>
    <message>
        <source>“session:” takes at least four characters of a session identifier.</source>
        <translation>„session:“ verlangt mindestens vier Zeichen einer Sitzungskennung.</translation>
    </message>
    <message>
        <source>“last:%1” is not a span of time. Write for example last:90m, last:24h, last:7d.</source>
        <translation>„last:%1“ ist keine Zeitspanne. Schreiben Sie zum Beispiel last:90m, last:24h, last:7d.</translation>
    </message>
    <message>
        <source>“%1” is not a date or time. Write for example %2:2026-11-22 or %2:2026-11-22T08:00Z.</source>
        <translation>„%1“ ist kein Datum und keine Zeit. Schreiben Sie zum Beispiel %2:2026-11-22 oder %2:2026-11-22T08:00Z.</translation>
    </message>
    <message>
        <source>“%1:%2” is not known here. There are: %3.</source>
        <translation>„%1:%2“ ist hier nicht bekannt. Es gibt: %3.</translation>
    </message>
    <message>
        <source>“%1:” is not known here. There are: %2, last, since, until, sort, group.</source>
        <translation>„%1:“ ist hier nicht bekannt. Es gibt: %2, last, since, until, sort, group.</translation>
    </message>
</context>
<context>
    <name>GuardAddOn</name>
    <message>
        <source>The folder &quot;%1&quot; cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot;.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is there already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Guard and is not replaced.</source>
        <translation>„%1“ ist kein Guard und wird nicht ersetzt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be replaced.</source>
        <translation>„%1“ kann nicht ersetzt werden.</translation>
    </message>
</context>
<context>
    <name>GuardWords</name>
    <message>
        <source>logged out by its user</source>
        <translation>vom Benutzer abgemeldet</translation>
    </message>
    <message>
        <source>its lifetime was over</source>
        <translation>ihre Lebensdauer war um</translation>
    </message>
    <message>
        <source>not used for too long</source>
        <translation>zu lange nicht benutzt</translation>
    </message>
    <message>
        <source>revoked by an officer</source>
        <translation>von einem Beauftragten widerrufen</translation>
    </message>
    <message>
        <source>revoked in Odoo&apos;s list of devices</source>
        <translation>in Odoos Geräteliste widerrufen</translation>
    </message>
    <message>
        <source>replaced by a newer login</source>
        <translation>durch eine neuere Anmeldung ersetzt</translation>
    </message>
    <message>
        <source>the account was in use elsewhere</source>
        <translation>das Konto war anderswo in Gebrauch</translation>
    </message>
    <message>
        <source>the password was changed</source>
        <translation>das Passwort wurde geändert</translation>
    </message>
    <message>
        <source>the second factor was changed</source>
        <translation>der zweite Faktor wurde geändert</translation>
    </message>
    <message>
        <source>the user was suspended</source>
        <translation>der Benutzer wurde deaktiviert</translation>
    </message>
    <message>
        <source>an unusual login</source>
        <translation>eine ungewöhnliche Anmeldung</translation>
    </message>
    <message>
        <source>gone, nobody knows why</source>
        <translation>verschwunden, niemand weiß, warum</translation>
    </message>
    <message>
        <source>too many failed logins</source>
        <translation>zu viele Fehlanmeldungen</translation>
    </message>
    <message>
        <source>the account is locked</source>
        <translation>das Konto ist gesperrt</translation>
    </message>
    <message>
        <source>Odoo&apos;s own pause after failed logins</source>
        <translation>Odoos eigene Pause nach Fehlanmeldungen</translation>
    </message>
    <message>
        <source>the password is too old</source>
        <translation>das Passwort ist zu alt</translation>
    </message>
    <message>
        <source>the account is in use elsewhere</source>
        <translation>das Konto ist anderswo in Gebrauch</translation>
    </message>
    <message>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>passkey</source>
        <translation>Passkey</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>code of an app</source>
        <translation>Code einer App</translation>
    </message>
    <message>
        <source>code by mail</source>
        <translation>Code per E-Mail</translation>
    </message>
    <message>
        <source>trusted device, no code asked</source>
        <translation>vertrautes Gerät, kein Code verlangt</translation>
    </message>
    <message>
        <source>the code was still to come</source>
        <translation>der Code stand noch aus</translation>
    </message>
    <message>
        <source>a new country</source>
        <translation>ein neues Land</translation>
    </message>
    <message>
        <source>a new device</source>
        <translation>ein neues Gerät</translation>
    </message>
    <message>
        <source>a program, by RPC</source>
        <translation>ein Programm, über RPC</translation>
    </message>
    <message>
        <source>a program, by JSON-2</source>
        <translation>ein Programm, über JSON-2</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Signed in with</source>
        <translation>Angemeldet mit</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>Ungewöhnlich</translation>
    </message>
    <message>
        <source>By way of</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>before the second factor</source>
        <translation>vor dem zweiten Faktor</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>locked for %1 more</source>
        <translation>noch %1 gesperrt</translation>
    </message>
    <message>
        <source>%1 old, set %2</source>
        <translation>%1 alt, gesetzt %2</translation>
    </message>
    <message>
        <source>at least %1 old: from before the Guard was installed</source>
        <translation>mindestens %1 alt: von vor der Installation des Guards</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>An Excel table within a compressed file.</source>
        <translation>Eine Excel-Tabelle in einer komprimierten Datei.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>Entpacken Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The headers do not tell %1. Say which column is which: %2.</source>
        <translation>Aus den Überschriften geht nicht hervor, %1. Sagen Sie, welche Spalte welche ist: %2.</translation>
    </message>
    <message>
        <source>what the rows are of</source>
        <translation>wovon die Zeilen handeln</translation>
    </message>
    <message>
        <source>Columns not used: %1.</source>
        <translation>Nicht verwendete Spalten: %1.</translation>
    </message>
    <message>
        <source>The log has no access lines: forged logins are only found out if they break a line.</source>
        <translation>Das Protokoll hat keine Zugriffszeilen: Gefälschte Anmeldungen fallen nur auf, wenn sie eine Zeile umbrechen.</translation>
    </message>
    <message>
        <source>The last line has no end; it is read when the file has grown.</source>
        <translation>Die letzte Zeile hat kein Ende; sie wird gelesen, wenn die Datei gewachsen ist.</translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation>Es gibt keine Datei und keinen Ordner %1.</translation>
    </message>
    <message>
        <source>There is nothing to import: no log, CSV, Excel, JSON or JSON Lines file in %1.</source>
        <translation>Es gibt nichts zu importieren: keine Protokoll-, CSV-, Excel-, JSON- oder JSON-Lines-Datei in %1.</translation>
    </message>
    <message>
        <source>The log has no access lines (werkzeug): a login that someone wrote into it by way of a login name is only found out if it breaks a line.</source>
        <translation>Das Protokoll hat keine Zugriffszeilen (werkzeug): Eine Anmeldung, die jemand über einen Anmeldenamen hineingeschrieben hat, fällt nur auf, wenn sie eine Zeile umbricht.</translation>
    </message>
    <message>
        <source>There are no access lines (werkzeug) in the first part of the log: without them, a login that someone wrote into it by way of a login name is only found out if it breaks a line.</source>
        <translation>Im ersten Teil des Protokolls gibt es keine Zugriffszeilen (werkzeug): Ohne sie fällt eine Anmeldung, die jemand über einen Anmeldenamen hineingeschrieben hat, nur auf, wenn sie eine Zeile umbricht.</translation>
    </message>
    <message numerus="yes">
        <source>The log is of %n database(s).</source>
        <translation>
            <numerusform>Das Protokoll stammt von %n Datenbank.</numerusform>
            <numerusform>Das Protokoll stammt von %n Datenbanken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The headers do not tell %1.</source>
        <translation>Aus den Überschriften geht nicht hervor, %1.</translation>
    </message>
    <message>
        <source>Say which column is which, or export again with the columns named in English.</source>
        <translation>Sagen Sie, welche Spalte welche ist, oder exportieren Sie noch einmal mit englischen Spaltennamen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Export it again, or as CSV.</source>
        <translation>Exportieren Sie noch einmal oder als CSV.</translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation>Die Tabelle ist leer.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>There are no objects in it that could be read.</source>
        <translation>Es sind keine lesbaren Objekte darin.</translation>
    </message>
    <message>
        <source>Save the answer of search_read on res.device.log, res.device or res.users as it is.</source>
        <translation>Speichern Sie die Antwort von search_read auf res.device.log, res.device oder res.users, wie sie ist.</translation>
    </message>
    <message>
        <source>None of the objects could be read.</source>
        <translation>Keines der Objekte war lesbar.</translation>
    </message>
    <message>
        <source>See the rejected ones.</source>
        <translation>Sehen Sie sich die zurückgewiesenen an.</translation>
    </message>
    <message>
        <source>See that the file is still there and may be read.</source>
        <translation>Prüfen Sie, ob die Datei noch da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>Looking at the files was stopped.</source>
        <translation>Die Durchsicht der Dateien wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>JournalCells</name>
    <message>
        <source>Ordered (UTC)</source>
        <translation>Angeordnet (UTC)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Beauftragte/r</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>%1 targets</source>
        <translation>%1 Ziele</translation>
    </message>
    <message>
        <source>the first: %1</source>
        <translation>das erste: %1</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>Keychain</name>
    <message>
        <source>There is no keychain on this system: passwords will be asked for and kept in memory only. (%1)</source>
        <translation>Auf diesem System gibt es keinen Schlüsselbund: Kennwörter werden erfragt und nur im Arbeitsspeicher gehalten. (%1)</translation>
    </message>
    <message>
        <source>It does not answer.</source>
        <translation>Er antwortet nicht.</translation>
    </message>
    <message>
        <source>The keychain was not unlocked.</source>
        <translation>Der Schlüsselbund wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>The keychain is locked or denies access.</source>
        <translation>Der Schlüsselbund ist gesperrt oder verweigert den Zugang.</translation>
    </message>
    <message>
        <source>No keychain service is installed.</source>
        <translation>Es ist kein Schlüsselbunddienst installiert.</translation>
    </message>
    <message>
        <source>The keychain does not work.</source>
        <translation>Der Schlüsselbund funktioniert nicht.</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The ledger %1 is damaged: a packed column does not fit its rows.</source>
        <translation>Das Register %1 ist beschädigt: Eine gepackte Spalte passt nicht zu ihren Zeilen.</translation>
    </message>
    <message>
        <source>The ledger could not be used: %1</source>
        <translation>Das Register konnte nicht verwendet werden: %1</translation>
    </message>
    <message>
        <source>There is no ledger at %1. Import something first, or name another with --ledger.</source>
        <translation>Unter %1 gibt es kein Register. Importieren Sie zuerst etwas, oder nennen Sie mit --ledger ein anderes.</translation>
    </message>
    <message>
        <source>The ledger %1 could not be opened: %2</source>
        <translation>Das Register %1 konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>%1 is not a ledger: it is not an SQLite file. Nothing was changed in it.</source>
        <translation>%1 ist kein Register: Es ist keine SQLite-Datei. Nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>The ledger %1 could not be used: %2</source>
        <translation>Das Register %1 konnte nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>“%1:” does not filter this list.</source>
        <translation>„%1:“ filtert diese Liste nicht.</translation>
    </message>
    <message>
        <source>“-session:” is not supported; leave out the minus.</source>
        <translation>„-session:“ wird nicht unterstützt; lassen Sie das Minus weg.</translation>
    </message>
    <message>
        <source>Nothing was given to group by.</source>
        <translation>Es wurde nicht gesagt, wonach gruppiert werden soll.</translation>
    </message>
    <message>
        <source>“group:%1” is not known here.</source>
        <translation>„group:%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Values of users are not counted.</source>
        <translation>Werte von Benutzern werden nicht gezählt.</translation>
    </message>
    <message>
        <source>“sort:%1” does not order this list.</source>
        <translation>„sort:%1“ ordnet diese Liste nicht.</translation>
    </message>
    <message>
        <source>The ledger %1 was made by a newer Gatehouse (its schema is version %2, this program knows up to %3). It was not touched. Update Gatehouse to open it.</source>
        <translation>Das Register %1 stammt von einem neueren Gatehouse (sein Schema hat Version %2, dieses Programm kennt bis %3). Es wurde nicht angetastet. Aktualisieren Sie Gatehouse, um es zu öffnen.</translation>
    </message>
    <message>
        <source>%1 is a database, but not a Gatehouse ledger. Nothing was changed in it.</source>
        <translation>%1 ist eine Datenbank, aber kein Gatehouse-Register. Nichts darin wurde geändert.</translation>
    </message>
    <message>
        <source>Bringing the ledger %1 to version %2 (%3) failed; it stays at the version before. %4</source>
        <translation>Das Register %1 konnte nicht auf Version %2 (%3) gebracht werden; es bleibt bei der vorigen Version. %4</translation>
    </message>
    <message>
        <source>The ledger %1 is of an older version (%2, now %3). Open it once in the console, or import into it, to bring it up to date.</source>
        <translation>Das Register %1 hat eine ältere Version (%2, jetzt %3). Öffnen Sie es einmal in der Konsole, oder importieren Sie etwas hinein, um es auf den neuen Stand zu bringen.</translation>
    </message>
    <message>
        <source>The ledger is damaged: session_keys names a session that is not there.</source>
        <translation>Das Register ist beschädigt: session_keys nennt eine Sitzung, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The ledger has no such source.</source>
        <translation>Das Register kennt diese Quelle nicht.</translation>
    </message>
    <message>
        <source>The folder %1 for the ledger could not be made.</source>
        <translation>Der Ordner %1 für das Register konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The ledger %1 is being written by %2 (process %3 on %4). Wait until it has finished, then try again.</source>
        <translation>Das Register %1 wird gerade von %2 beschrieben (Prozess %3 auf %4). Warten Sie, bis dies beendet ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The ledger&apos;s folder %1 cannot be written to.</source>
        <translation>Der Ordner %1 des Registers kann nicht beschrieben werden.</translation>
    </message>
    <message>
        <source>The time %1 is outside of 1970 to 2106.</source>
        <translation>Die Zeit %1 liegt außerhalb von 1970 bis 2106.</translation>
    </message>
    <message>
        <source>A session identifier of %1 characters is not one of Odoo&apos;s.</source>
        <translation>Eine Sitzungskennung von %1 Zeichen ist keine von Odoo.</translation>
    </message>
    <message>
        <source>There is no ledger in %1. Import something first, or name another with --ledger.</source>
        <translation>In %1 gibt es kein Register. Importieren Sie zuerst etwas, oder nennen Sie mit --ledger ein anderes.</translation>
    </message>
    <message>
        <source>The ledger %1 is being written by somebody else (%2). Wait until that has finished, then try again.</source>
        <translation>In das Register %1 schreibt gerade jemand anderes (%2). Warten Sie, bis das fertig ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>who is not known</source>
        <translation>wer, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was copied.</source>
        <translation>Abgebrochen. Es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>The copy differs from the original in the table %1. Nothing was copied.</source>
        <translation>Die Kopie weicht in der Tabelle %1 vom Original ab. Es wurde nichts kopiert.</translation>
    </message>
    <message>
        <source>The ledger %1 has something in it already. A copy goes to a new place.</source>
        <translation>Im Register %1 steht schon etwas. Eine Kopie geht an einen neuen Ort.</translation>
    </message>
    <message>
        <source>As the role %1, the ledger %2 can be read, and not written. An officer&apos;s role is needed.</source>
        <translation>Mit der Rolle %1 kann das Register %2 gelesen und nicht geschrieben werden. Dazu braucht es die Rolle eines Beauftragten.</translation>
    </message>
    <message>
        <source>The source %1 is no longer in the ledger.</source>
        <translation>Die Quelle %1 steht nicht mehr im Register.</translation>
    </message>
    <message>
        <source>Cancelled. What was taken out is gone; the rest is as it was.</source>
        <translation>Abgebrochen. Was herausgenommen wurde, ist weg; der Rest ist, wie er war.</translation>
    </message>
    <message>
        <source>A ledger keeps 1 to %1 months, or everything.</source>
        <translation>Ein Register behält 1 bis %1 Monate oder alles.</translation>
    </message>
    <message>
        <source>It is older than what this ledger keeps (from %1 on).</source>
        <translation>Das ist älter als das, was dieses Register behält (ab %1).</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>a dead session was used</source>
        <translation>eine tote Sitzung wurde benutzt</translation>
    </message>
    <message>
        <source>before the second factor</source>
        <translation>vor dem zweiten Faktor</translation>
    </message>
    <message>
        <source>by the time limit of a group</source>
        <translation>durch die Zeitgrenze einer Gruppe</translation>
    </message>
    <message>
        <source>by this user</source>
        <translation>durch diesen Benutzer</translation>
    </message>
    <message>
        <source>code by mail</source>
        <translation>Code per E-Mail</translation>
    </message>
    <message>
        <source>code used before</source>
        <translation>Code schon einmal benutzt</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Sitzung</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <source>no valid API key, or a password where only keys are taken</source>
        <translation>kein gültiger API-Schlüssel, oder ein Kennwort, wo nur Schlüssel gelten</translation>
    </message>
    <message>
        <source>switching it on was refused</source>
        <translation>das Einrichten wurde verweigert</translation>
    </message>
    <message>
        <source>the name holds line breaks</source>
        <translation>der Name enthält Zeilenumbrüche</translation>
    </message>
    <message>
        <source>within a login name that holds line breaks</source>
        <translation>in einem Anmeldenamen, der Zeilenumbrüche enthält</translation>
    </message>
    <message>
        <source>within another login name</source>
        <translation>in einem anderen Anmeldenamen</translation>
    </message>
    <message>
        <source>wrong code while switching it on</source>
        <translation>falscher Code beim Einrichten</translation>
    </message>
    <message>
        <source>a new device, mail to %1</source>
        <translation>ein neues Gerät, E-Mail an %1</translation>
    </message>
    <message>
        <source>by user %1</source>
        <translation>durch Benutzer %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>durch %1</translation>
    </message>
    <message>
        <source>invitation to %1</source>
        <translation>Einladung an %1</translation>
    </message>
    <message>
        <source>scope %1</source>
        <translation>Geltungsbereich %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>after 1 failure</source>
        <translation>nach 1 Fehlversuch</translation>
    </message>
    <message>
        <source>after %1 failures</source>
        <translation>nach %1 Fehlversuchen</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>switching it off was refused, %1</source>
        <translation>das Abschalten wurde verweigert, %1</translation>
    </message>
</context>
<context>
    <name>Odoo</name>
    <message>
        <source>The certificates in %1 cannot be read: %2.</source>
        <translation>Die Zertifikate in %1 können nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>There is no certificate in %1. It should be a PEM file.</source>
        <translation>In %1 ist kein Zertifikat. Es sollte eine PEM-Datei sein.</translation>
    </message>
    <message>
        <source>Stopped before %1 was asked.</source>
        <translation>Angehalten, bevor %1 gefragt wurde.</translation>
    </message>
    <message>
        <source>The answer of %1 is longer than %2 MiB; the rest was not read. Is this an Odoo?</source>
        <translation>Die Antwort von %1 ist länger als %2 MiB; der Rest wurde nicht gelesen. Ist dies ein Odoo?</translation>
    </message>
    <message>
        <source>The answer of %1 is packed in a way that cannot be unpacked. Is a proxy in between damaging it?</source>
        <translation>Die Antwort von %1 ist so gepackt, dass sie sich nicht entpacken lässt. Wird sie von einem Proxy dazwischen beschädigt?</translation>
    </message>
    <message>
        <source>%1 sends us on to %2, which was not followed. If that is where your Odoo is, give that address.</source>
        <translation>%1 verweist auf %2; dem wurde nicht gefolgt. Wenn Ihr Odoo dort ist, geben Sie diese Adresse an.</translation>
    </message>
    <message>
        <source>%1 sends the request on to “%2” instead of answering it. Is the address of your Odoo right?</source>
        <translation>%1 verweist die Anfrage an „%2“, statt sie zu beantworten. Stimmt die Adresse Ihres Odoo?</translation>
    </message>
    <message>
        <source>%1 sends us round in a circle. Open it in a browser to see what is wrong.</source>
        <translation>%1 verweist im Kreis. Öffnen Sie die Adresse in einem Browser, um zu sehen, woran es liegt.</translation>
    </message>
    <message>
        <source>%1 is too busy and asks to wait %2 s. Try again then.</source>
        <translation>%1 ist überlastet und bittet, %2 s zu warten. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is too busy. Try again in a minute.</source>
        <translation>%1 ist überlastet. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Stopped while waiting for %1.</source>
        <translation>Angehalten, während auf %1 gewartet wurde.</translation>
    </message>
    <message>
        <source>%1 did not take the connection within %2 s. Is the address right, and is the server on?</source>
        <translation>%1 hat die Verbindung nicht innerhalb von %2 s angenommen. Stimmt die Adresse, und ist der Server eingeschaltet?</translation>
    </message>
    <message>
        <source>It is not the pinned one.</source>
        <translation>Es ist nicht das festgelegte.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the pinned one (its fingerprint is now %2). If it was renewed, pin the new one; if nobody knows of it, do not sign in.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das festgelegte (sein Fingerabdruck ist jetzt %2). Wurde es erneuert, legen Sie das neue fest; weiß niemand davon, melden Sie sich nicht an.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted, so nothing was sent. %2 Its SHA-256 fingerprint is %3.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut, deshalb wurde nichts gesendet. %2 Sein SHA-256-Fingerabdruck ist %3.</translation>
    </message>
    <message>
        <source>%1 refuses connections. Is Odoo running there, and is the port right?</source>
        <translation>%1 lehnt Verbindungen ab. Läuft Odoo dort, und stimmt der Port?</translation>
    </message>
    <message>
        <source>There is no %1 in the network&apos;s name directory. Check the address for typing errors.</source>
        <translation>Das Namensverzeichnis des Netzes kennt kein %1. Prüfen Sie die Adresse auf Tippfehler.</translation>
    </message>
    <message>
        <source>%1 did not take the connection in time. Is the server on?</source>
        <translation>%1 hat die Verbindung nicht rechtzeitig angenommen. Ist der Server eingeschaltet?</translation>
    </message>
    <message>
        <source>The proxy %1 wants a name and a password. Give them in the source&apos;s settings.</source>
        <translation>Der Proxy %1 verlangt Namen und Kennwort. Geben Sie beides in den Einstellungen der Quelle an.</translation>
    </message>
    <message>
        <source>The proxy %1 did not connect to %2: %3.</source>
        <translation>Der Proxy %1 hat sich nicht mit %2 verbunden: %3.</translation>
    </message>
    <message>
        <source>No encryption could be agreed on with %1: %2. Does it speak https on this port?</source>
        <translation>Mit %1 kam keine Verschlüsselung zustande: %2. Spricht der Server auf diesem Port https?</translation>
    </message>
    <message>
        <source>%1 closed the connection before it was encrypted. Does it speak https on this port?</source>
        <translation>%1 hat die Verbindung geschlossen, bevor sie verschlüsselt war. Spricht der Server auf diesem Port https?</translation>
    </message>
    <message>
        <source>%1 closed the connection at once. Try again.</source>
        <translation>%1 hat die Verbindung sofort geschlossen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>Stopped while %1 was answering.</source>
        <translation>Angehalten, während %1 antwortete.</translation>
    </message>
    <message>
        <source>%1 began to answer but was not done in time. Try again when it is less busy.</source>
        <translation>%1 begann zu antworten, wurde aber nicht rechtzeitig fertig. Versuchen Sie es noch einmal, wenn der Server weniger zu tun hat.</translation>
    </message>
    <message>
        <source>%1 took the request but did not answer in time. Try again when it is less busy.</source>
        <translation>%1 hat die Anfrage angenommen, aber nicht rechtzeitig geantwortet. Versuchen Sie es noch einmal, wenn der Server weniger zu tun hat.</translation>
    </message>
    <message>
        <source>What %1 answers is not HTTP. Is this the address of an Odoo?</source>
        <translation>Was %1 antwortet, ist kein HTTP. Ist dies die Adresse eines Odoo?</translation>
    </message>
    <message>
        <source>The connection to %1 broke in the middle of its answer. Try again.</source>
        <translation>Die Verbindung zu %1 brach mitten in der Antwort ab. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. Try again.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not have this database, or several and none was named. Check its name.</source>
        <translation>%1 hat diese Datenbank nicht, oder mehrere, und keine wurde genannt. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 does not accept the API key: it is wrong, removed or expired, or its owner is suspended. Make a new one there.</source>
        <translation>%1 nimmt den API-Schlüssel nicht an: Er ist falsch, entfernt oder abgelaufen, oder sein Inhaber ist deaktiviert. Legen Sie dort einen neuen an.</translation>
    </message>
    <message>
        <source>The session on %1 has ended. Sign in again.</source>
        <translation>Die Sitzung auf %1 ist beendet. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 wants to know again who you are. Sign in again.</source>
        <translation>%1 möchte noch einmal wissen, wer Sie sind. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 denies access: “%2”. Check login and password or key.</source>
        <translation>%1 verweigert den Zugang: „%2“. Prüfen Sie Anmeldenamen und Kennwort oder Schlüssel.</translation>
    </message>
    <message>
        <source>%1 does not accept this password; nothing was done. Try again.</source>
        <translation>%1 nimmt dieses Kennwort nicht an; es wurde nichts getan. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>You may not do this on %1: “%2”</source>
        <translation>Das dürfen Sie auf %1 nicht: „%2“</translation>
    </message>
    <message>
        <source>%1 no longer has one of these records, so it did nothing: “%2” Read it again and repeat.</source>
        <translation>%1 hat einen dieser Datensätze nicht mehr und hat deshalb nichts getan: „%2“ Lesen Sie neu, und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>%1 refuses: “%2”</source>
        <translation>%1 lehnt ab: „%2“</translation>
    </message>
    <message>
        <source>%1 does not know what was asked for: “%2”</source>
        <translation>%1 weiß nicht, was verlangt wurde: „%2“</translation>
    </message>
    <message>
        <source>%1 does this only for somebody signed in with a password, not with a key.</source>
        <translation>%1 tut dies nur für jemanden, der mit Kennwort angemeldet ist, nicht mit einem Schlüssel.</translation>
    </message>
    <message>
        <source>%1 does not have this database. Check its name.</source>
        <translation>%1 hat diese Datenbank nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 failed at this: %2 “%3”. Its server log tells more.</source>
        <translation>%1 ist daran gescheitert: %2 „%3“. Mehr sagt das Serverprotokoll.</translation>
    </message>
    <message>
        <source>%1 reports an internal error (HTTP %2). Try again; its server log tells more.</source>
        <translation>%1 meldet einen internen Fehler (HTTP %2). Versuchen Sie es noch einmal; mehr sagt das Serverprotokoll.</translation>
    </message>
    <message>
        <source>%1 answers “HTTP %2”. Is this the address of an Odoo, with its sub-path if it has one?</source>
        <translation>%1 antwortet „HTTP %2“. Ist dies die Adresse eines Odoo, mit dem Unterpfad, falls es einen hat?</translation>
    </message>
    <message>
        <source>%1 answers with a web page instead of data. Is this the address of an Odoo, and is no other login page in between?</source>
        <translation>%1 antwortet mit einer Webseite statt mit Daten. Ist dies die Adresse eines Odoo, und liegt keine andere Anmeldeseite dazwischen?</translation>
    </message>
    <message>
        <source>The answer of %1 is not the JSON that Odoo speaks. Is this the address of an Odoo?</source>
        <translation>Die Antwort von %1 ist nicht das JSON, das Odoo spricht. Ist dies die Adresse eines Odoo?</translation>
    </message>
    <message>
        <source>The answer of %1 is nested deeper than any Odoo would. It was not read.</source>
        <translation>Die Antwort von %1 ist tiefer verschachtelt, als es irgendein Odoo täte. Sie wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>The session on %1 had ended, so nothing was done. Order it again.</source>
        <translation>Die Sitzung auf %1 war beendet, deshalb wurde nichts getan. Ordnen Sie es noch einmal an.</translation>
    </message>
    <message>
        <source>%1 answers rows of %2 in a form we do not know.</source>
        <translation>%1 liefert Zeilen von %2 in einer Form, die wir nicht kennen.</translation>
    </message>
    <message>
        <source>%1 answers rows of %2 out of order; they were not taken.</source>
        <translation>%1 liefert Zeilen von %2 in falscher Reihenfolge; sie wurden nicht übernommen.</translation>
    </message>
    <message>
        <source>%1 does not say which version it is. Is this the address of an Odoo?</source>
        <translation>%1 sagt nicht, welche Version es ist. Ist dies die Adresse eines Odoo?</translation>
    </message>
    <message>
        <source>%1 does not list its databases. Type the name.</source>
        <translation>%1 nennt seine Datenbanken nicht. Geben Sie den Namen ein.</translation>
    </message>
    <message>
        <source>%1 needs the password of %2: %3</source>
        <translation>%1 braucht das Kennwort von %2: %3</translation>
    </message>
    <message>
        <source>No password was given, so nothing was done.</source>
        <translation>Es wurde kein Kennwort angegeben, deshalb wurde nichts getan.</translation>
    </message>
    <message>
        <source>%1 wants to know who orders this, in a way not known here. Nothing was done.</source>
        <translation>%1 möchte auf eine hier unbekannte Weise wissen, wer dies anordnet. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>%1 took the password but asks for it again. Nothing was done.</source>
        <translation>%1 hat das Kennwort angenommen, fragt aber noch einmal danach. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>%1 has several databases. Choose one.</source>
        <translation>%1 hat mehrere Datenbanken. Wählen Sie eine.</translation>
    </message>
    <message>
        <source>to sign in on %1</source>
        <translation>zur Anmeldung auf %1</translation>
    </message>
    <message>
        <source>%1 does not accept this login with this password (or the user is suspended).</source>
        <translation>%1 nimmt diesen Anmeldenamen mit diesem Kennwort nicht an (oder der Benutzer ist deaktiviert).</translation>
    </message>
    <message>
        <source>%1 answers the sign-in in a form we do not know.</source>
        <translation>%1 beantwortet die Anmeldung in einer Form, die wir nicht kennen.</translation>
    </message>
    <message>
        <source>%1 wants a second step to sign in that is not known here (HTTP %2). Sign in with a browser to see what it is.</source>
        <translation>%1 verlangt einen zweiten Schritt zur Anmeldung, der hier nicht bekannt ist (HTTP %2). Melden Sie sich mit einem Browser an, um zu sehen, welcher es ist.</translation>
    </message>
    <message>
        <source>%1 did not accept a code: “%2” Wait for the next one and sign in again.</source>
        <translation>%1 hat einen Code nicht angenommen: „%2“ Warten Sie auf den nächsten, und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 wants the second factor&apos;s code of %2.</source>
        <translation>%1 verlangt den Code des zweiten Faktors von %2.</translation>
    </message>
    <message>
        <source>No code was given, so nobody is signed in on %1.</source>
        <translation>Es wurde kein Code angegeben, deshalb ist niemand auf %1 angemeldet.</translation>
    </message>
    <message>
        <source>%1 took the code but signed nobody in. Try again.</source>
        <translation>%1 hat den Code angenommen, aber niemanden angemeldet. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 does not say whose key this is.</source>
        <translation>%1 sagt nicht, wem dieser Schlüssel gehört.</translation>
    </message>
    <message>
        <source>%1 is an Odoo before 19: beside the key it needs the database&apos;s name and the login.</source>
        <translation>%1 ist ein Odoo vor 19: Neben dem Schlüssel braucht es den Namen der Datenbank und den Anmeldenamen.</translation>
    </message>
    <message>
        <source>%1 does not accept the API key for %2: it is wrong, removed or expired, or the user is suspended.</source>
        <translation>%1 nimmt den API-Schlüssel für %2 nicht an: Er ist falsch, entfernt oder abgelaufen, oder der Benutzer ist deaktiviert.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a server. Type it like https://odoo.example.org.</source>
        <translation>„%1“ ist nicht die Adresse eines Servers. Geben Sie sie ein wie https://odoo.example.org.</translation>
    </message>
    <message>
        <source>%1 is neither https nor http. Odoo is reached by https.</source>
        <translation>%1 ist weder https noch http. Odoo wird über https erreicht.</translation>
    </message>
    <message>
        <source>The address must not hold a name or a password. Type them into their own fields.</source>
        <translation>Die Adresse darf weder Namen noch Kennwort enthalten. Geben Sie beides in den eigenen Feldern ein.</translation>
    </message>
    <message>
        <source>%1 would be reached without encryption: passwords could be read on the way. Use https, or allow plain http for this server.</source>
        <translation>%1 würde ohne Verschlüsselung erreicht: Kennwörter könnten unterwegs mitgelesen werden. Verwenden Sie https, oder erlauben Sie für diesen Server einfaches http.</translation>
    </message>
    <message>
        <source>The pinned fingerprint is not a SHA-256: it has 64 hexadecimal digits.</source>
        <translation>Der festgelegte Fingerabdruck ist kein SHA-256: Ein solcher hat 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>It expired on %1.</source>
        <translation>Es ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>That of its issuer, %1, expired on %2.</source>
        <translation>Das seines Ausstellers, %1, ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>It is not valid before %1: is the clock of this computer right?</source>
        <translation>Es gilt nicht vor %1: Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>It is for %1, not for %2.</source>
        <translation>Es ist für %1, nicht für %2.</translation>
    </message>
    <message>
        <source>It was withdrawn by its issuer.</source>
        <translation>Es wurde von seinem Aussteller zurückgezogen.</translation>
    </message>
    <message>
        <source>It is self-signed: nobody but the server itself vouches for it.</source>
        <translation>Es ist selbst signiert: Niemand außer dem Server selbst bürgt dafür.</translation>
    </message>
    <message>
        <source>It is not signed by the %1 that this computer knows: it may be forged.</source>
        <translation>Es ist nicht von dem „%1“ unterschrieben, den dieser Computer kennt: Es kann gefälscht sein.</translation>
    </message>
    <message>
        <source>Its issuer, %1, is not among those that this computer trusts.</source>
        <translation>Sein Aussteller, %1, gehört nicht zu denen, denen dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>no model %1</source>
        <translation>kein Modell %1</translation>
    </message>
    <message>
        <source>%1 may not read %2</source>
        <translation>%1 darf %2 nicht lesen</translation>
    </message>
    <message>
        <source>%1 is not an administrator there (group Settings, base.group_system)</source>
        <translation>%1 ist dort kein Administrator (Gruppe Einstellungen, base.group_system)</translation>
    </message>
    <message>
        <source>%1 manages no users there (group Access Rights, base.group_erp_manager)</source>
        <translation>%1 verwaltet dort keine Benutzer (Gruppe Zugriffsrechte, base.group_erp_manager)</translation>
    </message>
    <message>
        <source>Odoo asks for the password, and for ten minutes no more</source>
        <translation>Odoo fragt nach dem Kennwort und dann zehn Minuten lang nicht mehr</translation>
    </message>
    <message>
        <source>Odoo asks for the password every time, as the key is not enough</source>
        <translation>Odoo fragt jedes Mal nach dem Kennwort, denn der Schlüssel genügt nicht</translation>
    </message>
    <message>
        <source>needs the password: the key is for reading</source>
        <translation>braucht das Kennwort: Der Schlüssel ist zum Lesen da</translation>
    </message>
    <message>
        <source>this server keeps sessions in another model (res.session), which is not known here</source>
        <translation>dieser Server führt Sitzungen in einem anderen Modell (res.session), das hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>this server does not list devices (%1)</source>
        <translation>dieser Server führt keine Geräte auf (%1)</translation>
    </message>
    <message>
        <source>the users cannot be read (%1)</source>
        <translation>die Benutzer können nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>the logins cannot be read (%1)</source>
        <translation>die Anmeldungen können nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>the server keeps each user&apos;s last login and throws older ones away daily</source>
        <translation>der Server behält von jedem Benutzer die letzte Anmeldung und wirft ältere täglich weg</translation>
    </message>
    <message>
        <source>stock Odoo notes failed logins in its log file alone: import or follow that file (or its ir.logging, if it logs there)</source>
        <translation>Odoo selbst vermerkt Fehlanmeldungen nur in seiner Protokolldatei: Importieren oder verfolgen Sie diese Datei (oder sein ir.logging, falls es dorthin schreibt)</translation>
    </message>
    <message>
        <source>stock Odoo notes failed logins in its log file alone: import or follow that file</source>
        <translation>Odoo selbst vermerkt Fehlanmeldungen nur in seiner Protokolldatei: Importieren oder verfolgen Sie diese Datei</translation>
    </message>
    <message>
        <source>this server lists devices but ends sessions in another way (%1)</source>
        <translation>dieser Server führt Geräte auf, beendet Sitzungen aber auf andere Weise (%1)</translation>
    </message>
    <message>
        <source>this server cannot end another user&apos;s sessions (%1); suspending the user can</source>
        <translation>dieser Server kann die Sitzungen eines anderen Benutzers nicht beenden (%1); den Benutzer zu deaktivieren hilft</translation>
    </message>
    <message>
        <source>the database&apos;s secret cannot be renewed (%1)</source>
        <translation>das Geheimnis der Datenbank kann nicht erneuert werden (%1)</translation>
    </message>
    <message>
        <source>by renewing the database&apos;s secret: also voids links that were mailed, and ends the own session</source>
        <translation>durch Erneuern des Geheimnisses der Datenbank: macht auch gemailte Links ungültig und beendet die eigene Sitzung</translation>
    </message>
    <message>
        <source>this server has no second factor (module auth_totp is not installed)</source>
        <translation>dieser Server hat keinen zweiten Faktor (das Modul auth_totp ist nicht installiert)</translation>
    </message>
    <message>
        <source>this server does not send invitations (module auth_totp_mail is not installed)</source>
        <translation>dieser Server verschickt keine Einladungen (das Modul auth_totp_mail ist nicht installiert)</translation>
    </message>
    <message>
        <source>if module auth_totp_mail is installed, which %1 may not look up</source>
        <translation>falls das Modul auth_totp_mail installiert ist, was %1 nicht nachsehen darf</translation>
    </message>
    <message>
        <source>those of %1 alone</source>
        <translation>nur die von %1</translation>
    </message>
    <message>
        <source>trusted devices cannot be read (%1)</source>
        <translation>vertraute Geräte können nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>API keys cannot be read (%1)</source>
        <translation>API-Schlüssel können nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>the server&apos;s rules cannot be read (%1)</source>
        <translation>die Regeln des Servers können nicht gelesen werden (%1)</translation>
    </message>
    <message>
        <source>this server has no lock time-outs (module auth_timeout is not installed, or %1 may not see them)</source>
        <translation>dieser Server hat keine Sperrfristen (das Modul auth_timeout ist nicht installiert, oder %1 darf sie nicht sehen)</translation>
    </message>
    <message>
        <source>See the sessions of everybody</source>
        <translation>Die Sitzungen aller sehen</translation>
    </message>
    <message>
        <source>See one&apos;s own sessions</source>
        <translation>Die eigenen Sitzungen sehen</translation>
    </message>
    <message>
        <source>See users</source>
        <translation>Benutzer sehen</translation>
    </message>
    <message>
        <source>See logins</source>
        <translation>Anmeldungen sehen</translation>
    </message>
    <message>
        <source>See failed logins</source>
        <translation>Fehlanmeldungen sehen</translation>
    </message>
    <message>
        <source>Revoke sessions of anybody</source>
        <translation>Sitzungen beliebiger Benutzer widerrufen</translation>
    </message>
    <message>
        <source>Revoke one&apos;s own sessions</source>
        <translation>Die eigenen Sitzungen widerrufen</translation>
    </message>
    <message>
        <source>Log out a user everywhere</source>
        <translation>Einen Benutzer überall abmelden</translation>
    </message>
    <message>
        <source>Log out oneself everywhere else</source>
        <translation>Sich selbst überall sonst abmelden</translation>
    </message>
    <message>
        <source>Log out everyone</source>
        <translation>Alle abmelden</translation>
    </message>
    <message>
        <source>Suspend and reinstate users</source>
        <translation>Benutzer deaktivieren und reaktivieren</translation>
    </message>
    <message>
        <source>Set up one&apos;s own second factor</source>
        <translation>Den eigenen zweiten Faktor einrichten</translation>
    </message>
    <message>
        <source>See who has a second factor</source>
        <translation>Sehen, wer einen zweiten Faktor hat</translation>
    </message>
    <message>
        <source>Invite users to a second factor</source>
        <translation>Benutzer zum zweiten Faktor einladen</translation>
    </message>
    <message>
        <source>Reset the second factor of others</source>
        <translation>Den zweiten Faktor anderer zurücksetzen</translation>
    </message>
    <message>
        <source>See trusted devices</source>
        <translation>Vertraute Geräte sehen</translation>
    </message>
    <message>
        <source>Remove trusted devices</source>
        <translation>Vertraute Geräte entfernen</translation>
    </message>
    <message>
        <source>See API keys</source>
        <translation>API-Schlüssel sehen</translation>
    </message>
    <message>
        <source>Remove API keys</source>
        <translation>API-Schlüssel entfernen</translation>
    </message>
    <message>
        <source>See the rules that Odoo keeps</source>
        <translation>Die Regeln sehen, die Odoo führt</translation>
    </message>
    <message>
        <source>See the lock time-outs of groups</source>
        <translation>Die Sperrfristen von Gruppen sehen</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The device row has no session identifier or no time.</source>
        <translation>Die Gerätezeile hat keine Sitzungskennung oder keine Zeit.</translation>
    </message>
    <message>
        <source>the Guard is not installed there (gatehousectl guard export writes it out)</source>
        <translation>dort ist der Guard nicht installiert (gatehousectl guard export schreibt ihn heraus)</translation>
    </message>
    <message>
        <source>%1 is neither auditor nor officer of the Guard there (Gatehouse, on the user form)</source>
        <translation>%1 ist dort weder Prüfer noch Officer des Guards (Gatehouse, im Benutzerformular)</translation>
    </message>
    <message>
        <source>the Guard there does not answer: %1</source>
        <translation>der Guard dort antwortet nicht: %1</translation>
    </message>
    <message>
        <source>the Guard is not installed there</source>
        <translation>dort ist der Guard nicht installiert</translation>
    </message>
    <message>
        <source>%1 is an auditor of the Guard there, and only its officers may act</source>
        <translation>%1 ist dort Prüfer des Guards, und nur dessen Officer dürfen handeln</translation>
    </message>
    <message>
        <source>from the Guard, since it was installed</source>
        <translation>vom Guard, seit er installiert wurde</translation>
    </message>
    <message>
        <source>those that Odoo itself enforces, as %1</source>
        <translation>die, die Odoo selbst durchsetzt, denn %1</translation>
    </message>
    <message>
        <source>See how each session ended, and every attempt</source>
        <translation>Sehen, wie jede Sitzung endete, und jeden Versuch</translation>
    </message>
    <message>
        <source>Unlock accounts</source>
        <translation>Konten entsperren</translation>
    </message>
    <message>
        <source>Allow a user several sessions</source>
        <translation>Einem Benutzer mehrere Sitzungen erlauben</translation>
    </message>
    <message>
        <source>See policies</source>
        <translation>Richtlinien sehen</translation>
    </message>
    <message>
        <source>Set policies</source>
        <translation>Richtlinien setzen</translation>
    </message>
    <message>
        <source>the Guard there is newer than this program (it speaks API %1, this program %2): update Gatehouse</source>
        <translation>der Guard dort ist neuer als dieses Programm (er spricht API %1, dieses Programm %2): bringen Sie Gatehouse auf den neuesten Stand</translation>
    </message>
    <message>
        <source>the Guard there is too old for this program (it speaks API %1, this program %2): update it with gatehousectl guard export</source>
        <translation>der Guard dort ist zu alt für dieses Programm (er spricht API %1, dieses Programm %2): erneuern Sie ihn mit gatehousectl guard export</translation>
    </message>
    <message>
        <source>what the Guard there tells of itself is not understood</source>
        <translation>was der Guard dort über sich sagt, wird nicht verstanden</translation>
    </message>
    <message>
        <source>%1: what the Guard answered to “%2” is not understood.</source>
        <translation>%1: Was der Guard auf „%2“ geantwortet hat, wird nicht verstanden.</translation>
    </message>
    <message>
        <source>A session of the Guard has no identifier, no time, or a status that is not known.</source>
        <translation>Eine Sitzung des Guards hat keine Kennung, keine Zeit oder einen Status, der nicht bekannt ist.</translation>
    </message>
    <message>
        <source>An event of the Guard has no number, no time, or a kind that is not known.</source>
        <translation>Ein Ereignis des Guards hat keine Nummer, keine Zeit oder eine Art, die nicht bekannt ist.</translation>
    </message>
    <message>
        <source>final, by the Guard; %1</source>
        <translation>endgültig, durch den Guard; %1</translation>
    </message>
    <message>
        <source>the Guard there (%1) knows no allowed networks and devices yet: replace it by the one of this program (gatehousectl guard export)</source>
        <translation>der Guard dort (%1) kennt noch keine erlaubten Netze und Geräte: Ersetzen Sie ihn durch den dieses Programms (gatehousectl guard export)</translation>
    </message>
    <message>
        <source>See allowed networks and devices</source>
        <translation>Erlaubte Netze und Geräte sehen</translation>
    </message>
    <message>
        <source>Allow networks and devices</source>
        <translation>Netze und Geräte erlauben</translation>
    </message>
    <message>
        <source>%1 signs in on %2, and the server ends that session at once. A rule for sessions there may do so: the Guard&apos;s for suspicious logins, of which the first one from this computer is one. Somebody who is signed in elsewhere can allow it (page Alerts).</source>
        <translation>%1 meldet sich auf %2 an, und der Server beendet diese Sitzung sofort. Das kann eine Regel für Sitzungen dort sein: die des Guards für verdächtige Anmeldungen, zu denen die erste von diesem Rechner gehört. Wer anderswo angemeldet ist, kann sie erlauben (Seite Warnungen).</translation>
    </message>
</context>
<context>
    <name>OdooSql</name>
    <message>
        <source>there is no table %1 in this database</source>
        <translation>in dieser Datenbank gibt es keine Tabelle %1</translation>
    </message>
    <message>
        <source>table %1 has no column %2: not a layout that is known here</source>
        <translation>die Tabelle %1 hat keine Spalte %2: kein Aufbau, der hier bekannt ist</translation>
    </message>
    <message>
        <source>%1 may not read %2 of table %3; gatehousectl sql-grants prints what to grant</source>
        <translation>%1 darf %2 der Tabelle %3 nicht lesen; gatehousectl sql-grants gibt aus, was zu gewähren ist</translation>
    </message>
    <message>
        <source>this server is a standby and cannot be written</source>
        <translation>dieser Server ist ein Standby und kann nicht beschrieben werden</translation>
    </message>
    <message>
        <source>%1 may not change users; gatehousectl sql-grants --break-glass prints what to grant</source>
        <translation>%1 darf keine Benutzer ändern; gatehousectl sql-grants --break-glass gibt aus, was zu gewähren ist</translation>
    </message>
    <message>
        <source>%1 may not tell Odoo to forget what it has cached; gatehousectl sql-grants --break-glass prints what to grant</source>
        <translation>%1 darf Odoo nicht auftragen, Zwischengespeichertes zu vergessen; gatehousectl sql-grants --break-glass gibt aus, was zu gewähren ist</translation>
    </message>
    <message>
        <source>%1 may not renew the database&apos;s secret; gatehousectl sql-grants --break-glass prints what to grant</source>
        <translation>%1 darf das Geheimnis der Datenbank nicht erneuern; gatehousectl sql-grants --break-glass gibt aus, was zu gewähren ist</translation>
    </message>
    <message>
        <source>only Odoo itself can do this, over the network</source>
        <translation>das kann nur Odoo selbst, über das Netz</translation>
    </message>
    <message>
        <source>a database role is nobody&apos;s Odoo account</source>
        <translation>eine Datenbankrolle ist niemandes Odoo-Konto</translation>
    </message>
    <message>
        <source>this Odoo keeps sessions in another table (res_session), which is not known here</source>
        <translation>dieses Odoo führt Sitzungen in einer anderen Tabelle (res_session), die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>this Odoo has no table of devices (before 18): it notes logins alone</source>
        <translation>dieses Odoo hat keine Gerätetabelle (vor 18): Es vermerkt nur Anmeldungen</translation>
    </message>
    <message>
        <source>Odoo throws all but each user&apos;s last one away daily; what was read before stays here</source>
        <translation>Odoo wirft täglich alle bis auf die letzte jedes Benutzers weg; was vorher gelesen wurde, bleibt hier</translation>
    </message>
    <message>
        <source>stock Odoo notes failed logins in its log file alone: import or follow that file</source>
        <translation>Odoo selbst vermerkt Fehlanmeldungen nur in seiner Protokolldatei: Importieren oder verfolgen Sie diese Datei</translation>
    </message>
    <message>
        <source>a row of the device table is not a session: marked as revoked, it only hides, and the session lives on</source>
        <translation>eine Zeile der Gerätetabelle ist keine Sitzung: Als widerrufen markiert wird sie nur verborgen, und die Sitzung lebt weiter</translation>
    </message>
    <message>
        <source>not for one user alone; break-glass can suspend the user, whose sessions then die</source>
        <translation>nicht für einen Benutzer allein; der Notfallzugriff kann den Benutzer deaktivieren, worauf dessen Sitzungen enden</translation>
    </message>
    <message>
        <source>break-glass: by renewing the database&apos;s secret (gatehousectl break-glass logout-everyone)</source>
        <translation>Notfallzugriff: indem das Geheimnis der Datenbank erneuert wird (gatehousectl break-glass logout-everyone)</translation>
    </message>
    <message>
        <source>break-glass (gatehousectl break-glass suspend)</source>
        <translation>Notfallzugriff (gatehousectl break-glass suspend)</translation>
    </message>
    <message>
        <source>this Odoo has no second factor (module auth_totp is not installed)</source>
        <translation>dieses Odoo hat keinen zweiten Faktor (das Modul auth_totp ist nicht installiert)</translation>
    </message>
    <message>
        <source>%1 sees neither the secrets, which is right, nor the view that tells who has one; gatehousectl sql-grants prints it</source>
        <translation>%1 sieht weder die Schlüssel, was richtig ist, noch die Sicht, die sagt, wer einen hat; gatehousectl sql-grants gibt sie aus</translation>
    </message>
    <message>
        <source>%1 sees neither the parameters, among which is the database&apos;s secret, nor the view without it; gatehousectl sql-grants prints it</source>
        <translation>%1 sieht weder die Parameter, unter denen das Geheimnis der Datenbank ist, noch die Sicht ohne dieses; gatehousectl sql-grants gibt sie aus</translation>
    </message>
    <message>
        <source>this Odoo has no lock time-outs (module auth_timeout is not installed)</source>
        <translation>dieses Odoo hat keine Sperrfristen (das Modul auth_timeout ist nicht installiert)</translation>
    </message>
    <message>
        <source>The database %1 is not Odoo&apos;s: it has no table res_users.</source>
        <translation>Die Datenbank %1 ist nicht die eines Odoo: Sie hat keine Tabelle res_users.</translation>
    </message>
    <message>
        <source>Table %1 keeps full session ids in clear (column %2): whoever may read it can take over sessions. This role may not, which is right.</source>
        <translation>Die Tabelle %1 führt vollständige Sitzungskennungen im Klartext (Spalte %2): Wer sie lesen darf, kann Sitzungen übernehmen. Diese Rolle darf es nicht, und das ist richtig.</translation>
    </message>
    <message>
        <source>Table %1 keeps full session ids in clear (column %2), and this role may read them: whoever has its password can take over sessions. Take the right away (gatehousectl sql-grants).</source>
        <translation>Die Tabelle %1 führt vollständige Sitzungskennungen im Klartext (Spalte %2), und diese Rolle darf sie lesen: Wer ihr Kennwort hat, kann Sitzungen übernehmen. Nehmen Sie ihr das Recht (gatehousectl sql-grants).</translation>
    </message>
    <message>
        <source>%1 is a superuser of the whole server: far more than reading needs. gatehousectl sql-grants prints the script for a role that may read just what is needed.</source>
        <translation>%1 ist Superuser des ganzen Servers: weit mehr, als zum Lesen nötig ist. gatehousectl sql-grants gibt das Skript für eine Rolle aus, die nur das Nötige lesen darf.</translation>
    </message>
    <message>
        <source>%1 may read password hashes or the keys of second factors; with them and the database&apos;s secret, sessions can be forged. gatehousectl sql-grants prints the script for a role that may not.</source>
        <translation>%1 darf Kennwort-Hashes oder die Schlüssel zweiter Faktoren lesen; mit ihnen und dem Geheimnis der Datenbank lassen sich Sitzungen fälschen. gatehousectl sql-grants gibt das Skript für eine Rolle aus, die das nicht darf.</translation>
    </message>
    <message>
        <source>The server at %1 was not verified (sslmode %2).</source>
        <translation>Der Server auf %1 wurde nicht geprüft (sslmode %2).</translation>
    </message>
    <message>
        <source>The login row has no user or no time.</source>
        <translation>Die Anmeldezeile hat keinen Benutzer oder keine Zeit.</translation>
    </message>
    <message>
        <source>The device row has no session identifier or no time.</source>
        <translation>Die Gerätezeile hat keine Sitzungskennung oder keine Zeit.</translation>
    </message>
    <message>
        <source>the Guard is not installed there</source>
        <translation>dort ist der Guard nicht installiert</translation>
    </message>
    <message>
        <source>those that Odoo itself enforces</source>
        <translation>die, die Odoo selbst durchsetzt</translation>
    </message>
    <message>
        <source>the Guard there takes no orders by SQL yet: replace it by the one of this program (gatehousectl guard export)</source>
        <translation>der Guard dort nimmt noch keine Aufträge per SQL: ersetzen Sie ihn durch den dieses Programms (gatehousectl guard export)</translation>
    </message>
    <message>
        <source>%1 may not order the Guard (INSERT on gatehouse_order); gatehousectl sql-grants --orders prints what to grant</source>
        <translation>%1 darf dem Guard keine Aufträge erteilen (INSERT auf gatehouse_order); gatehousectl sql-grants --orders gibt aus, was zu gewähren ist</translation>
    </message>
    <message>
        <source>by an order to the Guard, which carries it out before Odoo answers its next request</source>
        <translation>durch einen Auftrag an den Guard, der ihn ausführt, bevor Odoo die nächste Anfrage beantwortet</translation>
    </message>
    <message>
        <source>The Guard&apos;s table of policies is empty.</source>
        <translation>Die Richtlinientabelle des Guards ist leer.</translation>
    </message>
    <message>
        <source>The Guard has no order %1.</source>
        <translation>Der Guard hat keinen Auftrag %1.</translation>
    </message>
    <message>
        <source>the Guard there knows no allowed networks and devices yet: replace it by the one of this program (gatehousectl guard export)</source>
        <translation>der Guard dort kennt noch keine erlaubten Netze und Geräte: Ersetzen Sie ihn durch den dieses Programms (gatehousectl guard export)</translation>
    </message>
    <message>
        <source>from the table http_sessions: whose sessions, and when they were used last; no devices or addresses</source>
        <translation>aus der Tabelle http_sessions: wessen Sitzungen, und wann sie zuletzt benutzt wurden; keine Geräte oder Adressen</translation>
    </message>
    <message>
        <source>Sessions are kept in table %1. Gatehouse can read whose they are without seeing their ids: run the script of gatehousectl sql-grants once more.</source>
        <translation>Sitzungen liegen in der Tabelle %1. Gatehouse kann lesen, wessen sie sind, ohne ihre Kennungen zu sehen: führen Sie das Skript von gatehousectl sql-grants noch einmal aus.</translation>
    </message>
    <message>
        <source>The table http_sessions is not there any more: which sessions are in force is not known.</source>
        <translation>Die Tabelle http_sessions gibt es nicht mehr: welche Sitzungen gelten, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>No server is connected here.</source>
        <translation>Hier ist kein Server verbunden.</translation>
    </message>
    <message>
        <source>This user has not been read from the server: a login that is not known there, or not yet.</source>
        <translation>Dieser Benutzer wurde nicht vom Server gelesen: ein Anmeldename, der dort nicht oder noch nicht bekannt ist.</translation>
    </message>
</context>
<context>
    <name>Officer</name>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>There is no screen to open the console on. Start it from a desktop, or use gatehousectl.</source>
        <translation>Es gibt keinen Bildschirm, auf dem die Konsole geöffnet werden kann. Starten Sie sie von einer Arbeitsoberfläche aus, oder verwenden Sie gatehousectl.</translation>
    </message>
    <message>
        <source>Gatehouse, the console for the login sessions of Odoo deployments.</source>
        <translation>Gatehouse, die Konsole für die Anmeldesitzungen von Odoo-Installationen.</translation>
    </message>
    <message>
        <source>Show this help and end.</source>
        <translation>Zeigt diese Hilfe und endet.</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>Zeigt die Version und endet.</translation>
    </message>
    <message>
        <source>light or dark, instead of the remembered choice.</source>
        <translation>light oder dark, anstelle der gemerkten Wahl.</translation>
    </message>
    <message>
        <source>Size of the window, as in 1440x900.</source>
        <translation>Größe des Fensters, etwa 1440x900.</translation>
    </message>
    <message>
        <source>Language and formats, as in de.</source>
        <translation>Sprache und Formate, etwa de.</translation>
    </message>
    <message>
        <source>With --screenshot: what the page is filtered by, as in its filter box; on the dashboard, a time range and a source.</source>
        <translation>Mit --screenshot: wonach die Seite gefiltert wird, wie in ihrem Filterfeld; in der Übersicht ein Zeitraum und eine Quelle.</translation>
    </message>
    <message>
        <source>End as soon as the dashboard is painted; print the milliseconds since the start and the peak memory as JSON.</source>
        <translation>Endet, sobald die Übersicht gemalt ist; gibt die Millisekunden seit dem Start und den höchsten Speicherbedarf als JSON aus.</translation>
    </message>
    <message>
        <source>Logs, exports or folders to offer for import, or one ledger to open; with --screenshot, where to write the picture.</source>
        <translation>Protokolle, Exporte oder Ordner, die zum Import angeboten werden, oder ein Register zum Öffnen; mit --screenshot: wohin das Bild geschrieben wird.</translation>
    </message>
    <message>
        <source>--ledger wants a file.</source>
        <translation>--ledger verlangt eine Datei.</translation>
    </message>
    <message>
        <source>“%1” is not a language. Write for example de or de_AT.</source>
        <translation>„%1“ ist keine Sprache. Schreiben Sie zum Beispiel de oder de_AT.</translation>
    </message>
    <message>
        <source>“%1” is not a theme. There are: light, dark.</source>
        <translation>„%1“ ist kein Farbschema. Es gibt: light, dark.</translation>
    </message>
    <message>
        <source>“%1” is not a size. Write for example 1440x900.</source>
        <translation>„%1“ ist keine Größe. Schreiben Sie zum Beispiel 1440x900.</translation>
    </message>
    <message>
        <source>A window of %1 cannot be painted; the most is 16384x16384.</source>
        <translation>Ein Fenster von %1 kann nicht gemalt werden; das Größte ist 16384x16384.</translation>
    </message>
    <message>
        <source>There is no page “%1”. There are: %2, user:LOGIN.</source>
        <translation>Es gibt keine Seite „%1“. Es gibt: %2, user:LOGIN.</translation>
    </message>
    <message>
        <source>--screenshot wants a page and one file: --screenshot PAGE OUT.png</source>
        <translation>--screenshot verlangt eine Seite und eine Datei: --screenshot PAGE OUT.png</translation>
    </message>
    <message>
        <source>--filter goes with --screenshot.</source>
        <translation>--filter gehört zu --screenshot.</translation>
    </message>
    <message>
        <source>There is no file “%1” to import. See --help.</source>
        <translation>Es gibt keine Datei „%1“ zum Importieren. Siehe --help.</translation>
    </message>
    <message>
        <source>Open this ledger, a file or a team&apos;s postgresql:// address; it is made when there is none. Default: %1</source>
        <translation>Dieses Register öffnen, eine Datei oder die postgresql://-Adresse eines Teams; gibt es keines, wird es angelegt. Vorgabe: %1</translation>
    </message>
    <message>
        <source>Paint PAGE into the file OUT.png given after it, and end. Pages: dashboard, sessions, users, user:LOGIN, activity, alerts, policies, journal, account, sources, connect, first-run.</source>
        <translation>Malt SEITE in die danach genannte Datei AUS.png und endet. Seiten: dashboard, sessions, users, user:ANMELDENAME, activity, alerts, policies, journal, account, sources, connect, first-run.</translation>
    </message>
</context>
<context>
    <name>OwnTotp</name>
    <message>
        <source>to set up the second factor of %1</source>
        <translation>um den zweiten Faktor von %1 einzurichten</translation>
    </message>
    <message>
        <source>%1 gives no key for an authenticator app that is known here: %2 Nothing was changed.</source>
        <translation>%1 gibt keinen Schlüssel für eine Authenticator-App, der hier bekannt wäre: %2 Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>the form has changed.</source>
        <translation>das Formular ist ein anderes geworden.</translation>
    </message>
    <message>
        <source>%1 took the code, but the second factor is still off.</source>
        <translation>%1 hat den Code angenommen, aber der zweite Faktor ist noch aus.</translation>
    </message>
    <message>
        <source>to switch off the second factor of %1</source>
        <translation>um den zweiten Faktor von %1 auszuschalten</translation>
    </message>
    <message>
        <source>%1 took the order, but the second factor is still on.</source>
        <translation>%1 hat den Auftrag angenommen, aber der zweite Faktor ist noch an.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>There is no file %1. A place database is a file like GeoLite2-City.mmdb.</source>
        <translation>Es gibt keine Datei %1. Eine Ortsdatenbank ist eine Datei wie GeoLite2-City.mmdb.</translation>
    </message>
    <message>
        <source>%1 is not a MaxMind database. A file like GeoLite2-City.mmdb is needed, unpacked.</source>
        <translation>%1 ist keine MaxMind-Datenbank. Gebraucht wird eine Datei wie GeoLite2-City.mmdb, entpackt.</translation>
    </message>
    <message>
        <source>The place database %1 cannot be opened: %2.</source>
        <translation>Die Ortsdatenbank %1 kann nicht geöffnet werden: %2.</translation>
    </message>
    <message>
        <source>%1 is a database of another kind (%2): it tells neither countries nor cities.</source>
        <translation>%1 ist eine Datenbank anderer Art (%2): Sie nennt weder Länder noch Städte.</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s))</source>
        <translation>
            <numerusform>%1 (%n Tag)</numerusform>
            <numerusform>%1 (%n Tage)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n hour(s))</source>
        <translation>
            <numerusform>%1 (%n Stunde)</numerusform>
            <numerusform>%1 (%n Stunden)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n minute(s))</source>
        <translation>
            <numerusform>%1 (%n Minute)</numerusform>
            <numerusform>%1 (%n Minuten)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 bis %2 s</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1; 0 is off</source>
        <translation>%1; 0 ist aus</translation>
    </message>
    <message>
        <source>Session lifetime of administrators</source>
        <translation>Sitzungsdauer von Administratoren</translation>
    </message>
    <message>
        <source>Session lifetime of other users</source>
        <translation>Sitzungsdauer anderer Benutzer</translation>
    </message>
    <message>
        <source>End a session after inactivity of</source>
        <translation>Eine Sitzung endet nach Untätigkeit von</translation>
    </message>
    <message>
        <source>Requests that are not activity</source>
        <translation>Anfragen, die keine Tätigkeit sind</translation>
    </message>
    <message>
        <source>Remove ended sessions after</source>
        <translation>Beendete Sitzungen entfernen nach</translation>
    </message>
    <message>
        <source>One account on several systems at once</source>
        <translation>Ein Konto auf mehreren Systemen zugleich</translation>
    </message>
    <message>
        <source>Failed logins allowed</source>
        <translation>Erlaubte Fehlanmeldungen</translation>
    </message>
    <message>
        <source>An account stays locked for</source>
        <translation>Ein Konto bleibt gesperrt für</translation>
    </message>
    <message>
        <source>Second factor required for</source>
        <translation>Zweiter Faktor verlangt von</translation>
    </message>
    <message>
        <source>A new country is suspicious</source>
        <translation>Ein neues Land ist verdächtig</translation>
    </message>
    <message>
        <source>A new device is suspicious</source>
        <translation>Ein neues Gerät ist verdächtig</translation>
    </message>
    <message>
        <source>After a suspicious login</source>
        <translation>Nach einer verdächtigen Anmeldung</translation>
    </message>
    <message>
        <source>Password resets per hour</source>
        <translation>Kennwortzurücksetzungen je Stunde</translation>
    </message>
    <message>
        <source>A recovery link lives</source>
        <translation>Ein Wiederherstellungslink gilt</translation>
    </message>
    <message>
        <source>Password lifetime</source>
        <translation>Gültigkeit eines Kennworts</translation>
    </message>
    <message>
        <source>When a password is too old</source>
        <translation>Wenn ein Kennwort zu alt ist</translation>
    </message>
    <message>
        <source>Mail about failed logins</source>
        <translation>E-Mail über Fehlanmeldungen</translation>
    </message>
    <message>
        <source>Mail about suspicious logins</source>
        <translation>E-Mail über verdächtige Anmeldungen</translation>
    </message>
    <message>
        <source>Mail goes to the user</source>
        <translation>E-Mail geht an den Benutzer</translation>
    </message>
    <message>
        <source>Mail goes to the officers</source>
        <translation>E-Mail geht an die Beauftragten</translation>
    </message>
    <message>
        <source>since signing in, used or not; %1</source>
        <translation>seit der Anmeldung, benutzt oder nicht; %1</translation>
    </message>
    <message>
        <source>paths, one a line; * stands for anything</source>
        <translation>Pfade, einer je Zeile; * steht für Beliebiges</translation>
    </message>
    <message>
        <source>from the server; the ledger keeps its own; %1</source>
        <translation>vom Server; das Register behält seine eigenen; %1</translation>
    </message>
    <message>
        <source>tabs of one browser are one session</source>
        <translation>Tabs eines Browsers sind eine Sitzung</translation>
    </message>
    <message>
        <source>in a row, then locked; %1</source>
        <translation>nacheinander, dann gesperrt; %1</translation>
    </message>
    <message>
        <source>authenticator app or mailed code</source>
        <translation>Authenticator-App oder Code per E-Mail</translation>
    </message>
    <message>
        <source>for a user who has been seen before</source>
        <translation>bei einem Benutzer, der schon einmal da war</translation>
    </message>
    <message>
        <source>another browser or platform than ever before</source>
        <translation>ein anderer Browser oder eine andere Plattform als je zuvor</translation>
    </message>
    <message>
        <source>what the server does by itself</source>
        <translation>was der Server von sich aus tut</translation>
    </message>
    <message>
        <source>requests per account; %1</source>
        <translation>Anfragen je Konto; %1</translation>
    </message>
    <message>
        <source>a notice, or nothing else until it is changed</source>
        <translation>ein Hinweis, oder nichts anderes, bis es geändert ist</translation>
    </message>
    <message>
        <source>at most one an hour about an account</source>
        <translation>höchstens eine je Stunde über ein Konto</translation>
    </message>
    <message>
        <source>of the mails above</source>
        <translation>von den E-Mails oben</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Suspicious logins</source>
        <translation>Verdächtige Anmeldungen</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Kennwörter</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Administratoren</translation>
    </message>
    <message>
        <source>Other users</source>
        <translation>Andere Benutzer</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Alle Benutzer</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>No: a new login may end the others</source>
        <translation>Nein: eine neue Anmeldung darf die anderen beenden</translation>
    </message>
    <message>
        <source>No: a new login ends the others</source>
        <translation>Nein: eine neue Anmeldung beendet die anderen</translation>
    </message>
    <message>
        <source>No: a new login is refused</source>
        <translation>Nein: eine neue Anmeldung wird abgewiesen</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemandem</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Mitarbeitern</translation>
    </message>
    <message>
        <source>Everyone, portal users too</source>
        <translation>Allen, auch Portalbenutzern</translation>
    </message>
    <message>
        <source>Report it</source>
        <translation>Sie melden</translation>
    </message>
    <message>
        <source>Require a second factor</source>
        <translation>Einen zweiten Faktor verlangen</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Die Sitzung beenden</translation>
    </message>
    <message>
        <source>End it and lock the account</source>
        <translation>Sie beenden und das Konto sperren</translation>
    </message>
    <message>
        <source>Recommend a new one</source>
        <translation>Ein neues empfehlen</translation>
    </message>
    <message>
        <source>Force a new one</source>
        <translation>Ein neues erzwingen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n Pfad</numerusform>
            <numerusform>%n Pfade</numerusform>
        </translation>
    </message>
    <message>
        <source>It has to be a whole number from %1.</source>
        <translation>Es muss eine ganze Zahl von %1 sein.</translation>
    </message>
    <message>
        <source>It has to be on or off.</source>
        <translation>Es muss on oder off sein.</translation>
    </message>
    <message>
        <source>It has to be one of: %1.</source>
        <translation>Es muss eines von diesen sein: %1.</translation>
    </message>
    <message>
        <source>It has to be a text of at most %1 characters.</source>
        <translation>Es muss ein Text von höchstens %1 Zeichen sein.</translation>
    </message>
    <message>
        <source>Every line has to be a path that begins with / or *; “%1” does not.</source>
        <translation>Jede Zeile muss ein Pfad sein, der mit / oder * beginnt; „%1“ tut das nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. %3</source>
        <translation>%1 kann nicht „%2“ sein. %3</translation>
    </message>
    <message>
        <source>Odoo</source>
        <translation>Odoo</translation>
    </message>
    <message>
        <source>Guard</source>
        <translation>Guard</translation>
    </message>
    <message>
        <source>Odoo itself cannot keep idle sessions for ever. Give it a number of days.</source>
        <translation>Odoo selbst kann untätige Sitzungen nicht für immer behalten. Geben Sie eine Zahl von Tagen an.</translation>
    </message>
    <message>
        <source>Odoo cannot do this by itself: install the Guard to enforce it.</source>
        <translation>Odoo kann das nicht von sich aus: installieren Sie den Guard, um es durchzusetzen.</translation>
    </message>
    <message>
        <source>Has no effect: Odoo&apos;s module that asks for second factors is not installed there.</source>
        <translation>Ohne Wirkung: Odoos Modul, das nach zweiten Faktoren fragt, ist dort nicht installiert.</translation>
    </message>
    <message>
        <source>May not be read by this officer there.</source>
        <translation>Darf dort von diesem Beauftragten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Odoo has something there that is no value of this policy; setting one replaces it.</source>
        <translation>Odoo hat dort etwas, das kein Wert dieser Richtlinie ist; einen zu setzen, ersetzt es.</translation>
    </message>
    <message>
        <source>A daily clean-up only: not checked when a session is used.</source>
        <translation>Nur eine tägliche Aufräumung: wird nicht geprüft, wenn eine Sitzung benutzt wird.</translation>
    </message>
    <message>
        <source>Per address, not per account, by each server process for itself; forgotten at a restart.</source>
        <translation>Je Adresse, nicht je Konto, von jedem Serverprozess für sich; bei einem Neustart vergessen.</translation>
    </message>
    <message>
        <source>This officer may not set it there.</source>
        <translation>Dieser Beauftragte darf es dort nicht setzen.</translation>
    </message>
    <message>
        <source>Set over the network: connect the server.</source>
        <translation>Wird über das Netz gesetzt: verbinden Sie den Server.</translation>
    </message>
    <message>
        <source>The Guard&apos;s answer about its policies is not what it should be: %1.</source>
        <translation>Die Antwort des Guard über seine Richtlinien ist nicht, was sie sein sollte: %1.</translation>
    </message>
    <message>
        <source>there is no revision or no list</source>
        <translation>es fehlt die Revision oder die Liste</translation>
    </message>
    <message>
        <source>the value of %1 is of another kind</source>
        <translation>der Wert von %1 ist von anderer Art</translation>
    </message>
    <message>
        <source>it lacks %1</source>
        <translation>es fehlt %1</translation>
    </message>
    <message>
        <source>There is no policy “%1”.</source>
        <translation>Es gibt keine Richtlinie „%1“.</translation>
    </message>
    <message>
        <source>The value of %1 is of the wrong kind. %2</source>
        <translation>Der Wert von %1 ist von falscher Art. %2</translation>
    </message>
    <message>
        <source>Line %1 is not a policy: it should be {&quot;policy&quot;: …, &quot;value&quot;: …}%2.</source>
        <translation>Zeile %1 ist keine Richtlinie: sie sollte {&quot;policy&quot;: …, &quot;value&quot;: …}%2 sein.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>There is no policy in it.</source>
        <translation>Es ist keine Richtlinie darin.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) without a known user are left out.</source>
        <translation>
            <numerusform>%Ln Sitzung ohne bekannten Benutzer ist nicht mitgezählt.</numerusform>
            <numerusform>%Ln Sitzungen ohne bekannten Benutzer sind nicht mitgezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A session&apos;s last use is known as its source notes it: Odoo itself does so once an hour. The sessions of those who had signed in again are not counted.</source>
        <translation>Wann eine Sitzung zuletzt benutzt wurde, ist so bekannt, wie die Quelle es vermerkt: Odoo selbst tut das einmal in der Stunde. Die Sitzungen derer, die sich dann neu angemeldet hätten, sind nicht mitgezählt.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln session(s) only the login is known, not how long they were used.</source>
        <translation>
            <numerusform>Von %Ln Sitzung ist nur die Anmeldung bekannt, nicht wie lange sie benutzt wurde.</numerusform>
            <numerusform>Von %Ln Sitzungen ist nur die Anmeldung bekannt, nicht wie lange sie benutzt wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The source does not tell who is an administrator.</source>
        <translation>Die Quelle sagt nicht, wer Administrator ist.</translation>
    </message>
    <message>
        <source>The source does not tell who is an administrator: all are counted as other users.</source>
        <translation>Die Quelle sagt nicht, wer Administrator ist: alle zählen als andere Benutzer.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of these user(s) it is not known whether they are administrators.</source>
        <translation>
            <numerusform>Von %Ln dieser Benutzer ist nicht bekannt, ob er Administrator ist.</numerusform>
            <numerusform>Von %Ln dieser Benutzer ist nicht bekannt, ob sie Administratoren sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted are sessions that nobody ended and nobody used again. Pauses amid a session are not in the ledger.</source>
        <translation>Gezählt sind Sitzungen, die niemand beendet und niemand wieder benutzt hat. Pausen inmitten einer Sitzung stehen nicht im Register.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) known from log lines alone are left out: when they were last used is not known.</source>
        <translation>
            <numerusform>%Ln Sitzung, die nur aus Logzeilen bekannt ist, ist nicht mitgezählt: wann sie zuletzt benutzt wurde, ist nicht bekannt.</numerusform>
            <numerusform>%Ln Sitzungen, die nur aus Logzeilen bekannt sind, sind nicht mitgezählt: wann sie zuletzt benutzt wurden, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Odoo removes sessions by itself when they are unused for %n day(s) (sessions.max_inactivity_seconds): those counted may have been gone by then.</source>
        <translation>
            <numerusform>Odoo entfernt Sitzungen von sich aus, wenn sie %n Tag unbenutzt sind (sessions.max_inactivity_seconds): die gezählten waren bis dahin vielleicht schon weg.</numerusform>
            <numerusform>Odoo entfernt Sitzungen von sich aus, wenn sie %n Tage unbenutzt sind (sessions.max_inactivity_seconds): die gezählten waren bis dahin vielleicht schon weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>Odoo removes sessions by itself when they are unused for 7 days, unless it is told otherwise: those counted may have been gone by then.</source>
        <translation>Odoo entfernt Sitzungen von sich aus, wenn sie 7 Tage unbenutzt sind, falls nichts anderes eingestellt ist: die gezählten waren bis dahin vielleicht schon weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of history show no longer pause.</source>
        <translation>
            <numerusform>%n Tag Verlauf zeigt keine längere Pause.</numerusform>
            <numerusform>%n Tage Verlauf zeigen keine längere Pause.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted are sessions of one user that were in use on both sides of another one&apos;s login. Those left open and not used again are not, nor is what users would have done instead.</source>
        <translation>Gezählt sind Sitzungen eines Benutzers, die vor und nach der Anmeldung in einer anderen benutzt wurden. Offen gelassene und nicht wieder benutzte sind es nicht, auch nicht, was Benutzer stattdessen getan hätten.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of these user(s) it is not known whether they are allowed several sessions.</source>
        <translation>
            <numerusform>Von %Ln dieser Benutzer ist nicht bekannt, ob er mehrere Sitzungen haben darf.</numerusform>
            <numerusform>Von %Ln dieser Benutzer ist nicht bekannt, ob sie mehrere Sitzungen haben dürfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) known from log lines alone are left out.</source>
        <translation>
            <numerusform>%Ln Sitzung, die nur aus Logzeilen bekannt ist, ist nicht mitgezählt.</numerusform>
            <numerusform>%Ln Sitzungen, die nur aus Logzeilen bekannt sind, sind nicht mitgezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether a failed login was an attack or a slip is not in the ledger, nor that a user told of a lock had waited.</source>
        <translation>Ob eine gescheiterte Anmeldung ein Angriff oder ein Versehen war, steht nicht im Register, auch nicht, dass ein Benutzer gewartet hätte, dem die Sperre gesagt worden wäre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s) Odoo itself ignored: whether the password was right is not known. The failures that it notes along with them are counted.</source>
        <translation>
            <numerusform>%Ln Versuch hat Odoo selbst nicht beachtet: ob das Kennwort stimmte, ist nicht bekannt. Das Scheitern, das Odoo dabei vermerkt, ist mitgezählt.</numerusform>
            <numerusform>%Ln Versuche hat Odoo selbst nicht beachtet: ob das Kennwort stimmte, ist nicht bekannt. Das Scheitern, das Odoo dabei vermerkt, ist mitgezählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful line(s), which may be forged, are left out.</source>
        <translation>
            <numerusform>%Ln zweifelhafte Zeile, die gefälscht sein kann, ist nicht mitgezählt.</numerusform>
            <numerusform>%Ln zweifelhafte Zeilen, die gefälscht sein können, sind nicht mitgezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Odoo sends those without an authenticator app a code by mail: nobody is kept out whose mail arrives.</source>
        <translation>Odoo schickt allen ohne Authenticator-App einen Code per E-Mail: wessen E-Mail ankommt, wird nicht ausgesperrt.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln user(s) the source does not tell whether they have a second factor.</source>
        <translation>
            <numerusform>Von %Ln Benutzer sagt die Quelle nicht, ob er einen zweiten Faktor hat.</numerusform>
            <numerusform>Von %Ln Benutzern sagt die Quelle nicht, ob sie einen zweiten Faktor haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln user(s) it is not known whether they are employees; they are counted as such.</source>
        <translation>
            <numerusform>Von %Ln Benutzer ist nicht bekannt, ob er Mitarbeiter ist; er zählt als einer.</numerusform>
            <numerusform>Von %Ln Benutzern ist nicht bekannt, ob sie Mitarbeiter sind; sie zählen als solche.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger has nothing of this source yet.</source>
        <translation>Das Register hat von dieser Quelle noch nichts.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>The ledger has only the last %n day(s) of this source.</source>
        <translation>
            <numerusform>Das Register hat nur den letzten %n Tag dieser Quelle.</numerusform>
            <numerusform>Das Register hat nur die letzten %n Tage dieser Quelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzern</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger cannot tell what %1 would have done.</source>
        <translation>Was %1 bewirkt hätte, lässt sich aus dem Register nicht sagen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is nothing to try it on.</source>
        <translation>Es gibt nichts, woran es sich erproben ließe.</translation>
    </message>
    <message>
        <source>As far as the ledger shows, it would have changed nothing.</source>
        <translation>Soweit das Register zeigt, hätte es nichts geändert.</translation>
    </message>
    <message>
        <source>It would have ended %1 of %2, out of %3 used.</source>
        <translation>Es hätte %1 von %2 beendet, von %3 benutzten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln Sitzung</numerusform>
            <numerusform>%Ln Sitzungen</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 of %2 it would have asked whether to end the other session.</source>
        <translation>Bei %1 von %2 hätte es gefragt, ob die andere Sitzung enden soll.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln login(s)</source>
        <translation>
            <numerusform>%Ln Anmeldung</numerusform>
            <numerusform>%Ln Anmeldungen</numerusform>
        </translation>
    </message>
    <message>
        <source>It would have refused %1 of %2.</source>
        <translation>Es hätte %1 von %2 abgewiesen.</translation>
    </message>
    <message>
        <source>It would have locked %1, %2.</source>
        <translation>Es hätte %1 gesperrt, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln Konto</numerusform>
            <numerusform>%Ln Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 have no second factor and would need one.</source>
        <translation>%1 von %2 haben keinen zweiten Faktor und bräuchten einen.</translation>
    </message>
    <message>
        <source>With this value it would have done nothing.</source>
        <translation>Mit diesem Wert hätte es nichts getan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more session(s) were in use for longer than that and may have had such a pause.</source>
        <translation>
            <numerusform>%Ln weitere Sitzung wurde länger als das benutzt und kann eine solche Pause gehabt haben.</numerusform>
            <numerusform>%Ln weitere Sitzungen wurden länger als das benutzt und können eine solche Pause gehabt haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln login(s) with the right password would have been refused meanwhile.</source>
        <translation>
            <numerusform>%Ln Anmeldung mit dem richtigen Kennwort wäre derweil abgewiesen worden.</numerusform>
            <numerusform>%Ln Anmeldungen mit dem richtigen Kennwort wären derweil abgewiesen worden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the accounts would have been locked by failures from more than one address.</source>
        <translation>
            <numerusform>%Ln der Konten wäre durch Fehlversuche von mehr als einer Adresse gesperrt worden.</numerusform>
            <numerusform>%Ln der Konten wären durch Fehlversuche von mehr als einer Adresse gesperrt worden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are names that, as far as is known, nobody has.</source>
        <translation>
            <numerusform>%Ln davon ist ein Name, den, soweit bekannt, niemand hat.</numerusform>
            <numerusform>%Ln davon sind Namen, die, soweit bekannt, niemand hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The policies cannot be read: %1.</source>
        <translation>Die Richtlinien lassen sich nicht lesen: %1.</translation>
    </message>
</context>
<context>
    <name>Postgres</name>
    <message>
        <source>it was lost before.</source>
        <translation>sie war schon zuvor verloren.</translation>
    </message>
    <message>
        <source>The connection was given up.</source>
        <translation>Die Verbindung wurde aufgegeben.</translation>
    </message>
    <message>
        <source>it was rolled back, because a statement of it had failed.</source>
        <translation>sie wurde zurückgenommen, weil eine ihrer Anweisungen fehlgeschlagen war.</translation>
    </message>
    <message>
        <source>There is no memory left for a connection to a database.</source>
        <translation>Für eine Verbindung zu einer Datenbank ist kein Speicher mehr frei.</translation>
    </message>
    <message>
        <source>The service “%1” could not be used: %2</source>
        <translation>Der Dienst „%1“ konnte nicht verwendet werden: %2</translation>
    </message>
    <message numerus="yes">
        <source>No connection within %n second(s).</source>
        <translation>
            <numerusform>Keine Verbindung innerhalb von %n Sekunde.</numerusform>
            <numerusform>Keine Verbindung innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password holds a NUL character, which PostgreSQL does not know.</source>
        <translation>Das Kennwort enthält ein NUL-Zeichen, das PostgreSQL nicht kennt.</translation>
    </message>
    <message>
        <source>the rows had been given up.</source>
        <translation>die Zeilen waren schon aufgegeben.</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached: %2</source>
        <translation>Die Datenbank %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>The database %1 did not answer in time. %2</source>
        <translation>Die Datenbank %1 hat nicht rechtzeitig geantwortet. %2</translation>
    </message>
    <message>
        <source>No trusted TLS connection to the database %1: %2</source>
        <translation>Keine vertrauenswürdige TLS-Verbindung zur Datenbank %1: %2</translation>
    </message>
    <message>
        <source>The database %1 did not let us in: the password is wrong or has expired (PostgreSQL does not say which), or its pg_hba.conf does not admit this role from here. It said: %2</source>
        <translation>Die Datenbank %1 hat uns nicht eingelassen: Das Kennwort ist falsch oder abgelaufen (PostgreSQL sagt nicht, welches von beiden), oder ihre pg_hba.conf lässt diese Rolle von hier aus nicht zu. Sie sagte: %2</translation>
    </message>
    <message>
        <source>The server of %1 has no such database: %2</source>
        <translation>Der Server von %1 hat keine solche Datenbank: %2</translation>
    </message>
    <message>
        <source>None of the servers of %1 is of the kind that is wanted: %2</source>
        <translation>Keiner der Server von %1 ist von der gewünschten Art: %2</translation>
    </message>
    <message>
        <source>The database %1 takes nobody in just now: %2</source>
        <translation>Die Datenbank %1 nimmt gerade niemanden an: %2</translation>
    </message>
    <message>
        <source>The database %1 has no connection left for us: %2</source>
        <translation>Die Datenbank %1 hat keine Verbindung mehr für uns frei: %2</translation>
    </message>
    <message>
        <source>The connection to the database %1 was lost: %2</source>
        <translation>Die Verbindung zur Datenbank %1 ging verloren: %2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The database %1 ended a query that took too long, as it was told to. It is busy or locked; try again later. It said: %2</source>
        <translation>Die Datenbank %1 hat, wie ihr aufgetragen war, eine Abfrage beendet, die zu lange dauerte. Sie ist ausgelastet oder gesperrt; versuchen Sie es später noch einmal. Sie sagte: %2</translation>
    </message>
    <message>
        <source>In the database %1, somebody else holds what is needed: %2</source>
        <translation>In der Datenbank %1 hält jemand anderes, was gebraucht wird: %2</translation>
    </message>
    <message>
        <source>The role may not do this in the database %1: %2</source>
        <translation>Die Rolle darf das in der Datenbank %1 nicht: %2</translation>
    </message>
    <message>
        <source>The database %1 can only be read here: %2</source>
        <translation>Die Datenbank %1 kann hier nur gelesen werden: %2</translation>
    </message>
    <message>
        <source>The database %1 does not take a value: %2</source>
        <translation>Die Datenbank %1 nimmt einen Wert nicht an: %2</translation>
    </message>
    <message>
        <source>The database %1 has no room left: %2</source>
        <translation>Die Datenbank %1 hat keinen Platz mehr: %2</translation>
    </message>
    <message>
        <source>The database %1 could not be used: %2</source>
        <translation>Die Datenbank %1 konnte nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>There are %1 hosts but %2 ports.</source>
        <translation>Es sind %1 Hosts, aber %2 Ports.</translation>
    </message>
    <message>
        <source>“%1” is not a port; a port is a number from 1 to 65535.</source>
        <translation>„%1“ ist kein Port; ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Name the host of the database, or a service of pg_service.conf.</source>
        <translation>Nennen Sie den Host der Datenbank oder einen Dienst aus pg_service.conf.</translation>
    </message>
    <message>
        <source>Name the database: postgresql://role@host/DATABASE.</source>
        <translation>Nennen Sie die Datenbank: postgresql://rolle@host/DATENBANK.</translation>
    </message>
    <message>
        <source>Name the role to connect as: postgresql://ROLE@host/database.</source>
        <translation>Nennen Sie die Rolle, als die verbunden wird: postgresql://ROLLE@host/datenbank.</translation>
    </message>
    <message>
        <source>A client certificate and its key go together: name both files.</source>
        <translation>Ein Client-Zertifikat und sein Schlüssel gehören zusammen: Nennen Sie beide Dateien.</translation>
    </message>
    <message>
        <source>A name holds a NUL character, which PostgreSQL does not know.</source>
        <translation>Ein Name enthält ein NUL-Zeichen, das PostgreSQL nicht kennt.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a host.</source>
        <translation>„%1“ ist nicht der Name eines Hosts.</translation>
    </message>
    <message>
        <source>The time to connect in must be a second at least.</source>
        <translation>Die Zeit für den Verbindungsaufbau muss mindestens eine Sekunde betragen.</translation>
    </message>
    <message>
        <source>No TLS: anybody on the way reads and changes what passes.</source>
        <translation>Kein TLS: Wer auf dem Weg sitzt, liest und ändert, was vorbeikommt.</translation>
    </message>
    <message>
        <source>TLS is optional and nobody is verified: anybody on the way can read and change what passes.</source>
        <translation>TLS ist freigestellt und niemand wird geprüft: Wer auf dem Weg sitzt, kann lesen und ändern, was vorbeikommt.</translation>
    </message>
    <message>
        <source>The server is not verified: somebody on the way can pass for it.</source>
        <translation>Der Server wird nicht geprüft: Wer auf dem Weg sitzt, kann sich für ihn ausgeben.</translation>
    </message>
    <message>
        <source>The server&apos;s name is not verified: any server with a certificate of the same authority can pass for it.</source>
        <translation>Der Name des Servers wird nicht geprüft: Jeder Server mit einem Zertifikat derselben Stelle kann sich für ihn ausgeben.</translation>
    </message>
    <message>
        <source>This is not an address of a PostgreSQL database. One looks like postgresql://role@db.example.org:5432/odoo?sslmode=verify-full, or like “host=db.example.org dbname=odoo user=role”. (It is not repeated here because it may hold a password.)</source>
        <translation>Das ist keine Adresse einer PostgreSQL-Datenbank. Eine solche sieht so aus: postgresql://rolle@db.example.org:5432/odoo?sslmode=verify-full, oder so: „host=db.example.org dbname=odoo user=rolle“. (Sie wird hier nicht wiederholt, weil sie ein Kennwort enthalten kann.)</translation>
    </message>
    <message>
        <source>sslmode is one of disable, allow, prefer, require, verify-ca and verify-full, not “%1”.</source>
        <translation>sslmode ist eines von disable, allow, prefer, require, verify-ca und verify-full, nicht „%1“.</translation>
    </message>
    <message>
        <source>target_session_attrs is one of any, read-write, read-only, primary, standby and prefer-standby, not “%1”.</source>
        <translation>target_session_attrs ist eines von any, read-write, read-only, primary, standby und prefer-standby, nicht „%1“.</translation>
    </message>
    <message>
        <source>connect_timeout is a number of seconds, from 1 to 3600.</source>
        <translation>connect_timeout ist eine Zahl von Sekunden, von 1 bis 3600.</translation>
    </message>
    <message>
        <source>Gatehouse does not use “%1” of a PostgreSQL address. Leave it out.</source>
        <translation>Gatehouse verwendet „%1“ aus einer PostgreSQL-Adresse nicht. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>the number %1 is too large for its place.</source>
        <translation>die Zahl %1 ist zu groß für ihren Platz.</translation>
    </message>
    <message>
        <source>a text holds a NUL character, which PostgreSQL does not know.</source>
        <translation>ein Text enthält ein NUL-Zeichen, das PostgreSQL nicht kennt.</translation>
    </message>
    <message>
        <source>column “%1” has a type that is not read here (%2); cast it.</source>
        <translation>die Spalte „%1“ hat einen Typ, der hier nicht gelesen wird (%2); wandeln Sie sie um.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Nobody is made to change a password merely because it is old.</source>
        <translation>Niemand muss ein Kennwort ändern, nur weil es alt ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A session has a definite end, which should come within 30 days of signing in.</source>
        <translation>Eine Sitzung hat ein bestimmtes Ende, das binnen 30 Tagen nach der Anmeldung kommen soll.</translation>
    </message>
    <message>
        <source>A session has a definite end, which should come within 24 hours of signing in.</source>
        <translation>Eine Sitzung hat ein bestimmtes Ende, das binnen 24 Stunden nach der Anmeldung kommen soll.</translation>
    </message>
    <message>
        <source>A session ends within 12 hours of signing in.</source>
        <translation>Eine Sitzung endet binnen 12 Stunden nach der Anmeldung.</translation>
    </message>
    <message>
        <source>No more than 100 failures in a row are allowed on an account.</source>
        <translation>An einem Konto sind nicht mehr als 100 Fehlversuche nacheinander erlaubt.</translation>
    </message>
    <message>
        <source>Signing in takes two factors.</source>
        <translation>Zum Anmelden braucht es zwei Faktoren.</translation>
    </message>
    <message>
        <source>A recovery code that is sent by mail is good for 24 hours at most.</source>
        <translation>Ein Wiederherstellungscode, der per E-Mail kommt, gilt höchstens 24 Stunden.</translation>
    </message>
    <message>
        <source>A session should end after an hour of inactivity. The shortest time here is a day.</source>
        <translation>Eine Sitzung soll nach einer Stunde Untätigkeit enden. Die kürzeste Zeit hier ist ein Tag.</translation>
    </message>
    <message>
        <source>A session should end after 15 minutes of inactivity. The shortest time here is a day.</source>
        <translation>Eine Sitzung soll nach 15 Minuten Untätigkeit enden. Die kürzeste Zeit hier ist ein Tag.</translation>
    </message>
    <message>
        <source>After so many failures the password is disabled until it is set anew. A lock here ends by itself.</source>
        <translation>Nach so vielen Fehlversuchen gilt das Kennwort nicht mehr, bis es neu gesetzt ist. Eine Sperre hier endet von selbst.</translation>
    </message>
    <message>
        <source>Passwords have a least length and are compared with a list of known bad ones. Odoo has a length of its own; it knows no list.</source>
        <translation>Kennwörter haben eine Mindestlänge und werden mit einer Liste bekannt schlechter verglichen. Odoo hat eine eigene Länge; eine Liste kennt es nicht.</translation>
    </message>
    <message>
        <source>Codes by mail are no second factor. Odoo sends them to those who have not set up an app.</source>
        <translation>Codes per E-Mail sind kein zweiter Faktor. Odoo schickt sie allen, die keine App eingerichtet haben.</translation>
    </message>
    <message>
        <source>A way to sign in that resists phishing is on offer, such as passkeys.</source>
        <translation>Es wird eine Anmeldung angeboten, die Phishing widersteht, etwa Passkeys.</translation>
    </message>
    <message>
        <source>One factor is a key that cannot be copied and resists phishing. Authenticator apps do not.</source>
        <translation>Ein Faktor ist ein Schlüssel, der nicht kopiert werden kann und Phishing widersteht. Authenticator-Apps tun das nicht.</translation>
    </message>
    <message>
        <source>Users are told when a way to sign in is added to their account or the account is recovered.</source>
        <translation>Benutzer erfahren, wenn ihrem Konto ein Anmeldeweg hinzugefügt oder es wiederhergestellt wird.</translation>
    </message>
    <message>
        <source>Who stays signed in signs in again after 30 days.</source>
        <translation>Wer angemeldet bleibt, meldet sich nach 30 Tagen neu an.</translation>
    </message>
    <message>
        <source>Who stays signed in signs in again after 12 hours.</source>
        <translation>Wer angemeldet bleibt, meldet sich nach 12 Stunden neu an.</translation>
    </message>
    <message>
        <source>No more than 100 failed attempts in an hour are possible on an account.</source>
        <translation>An einem Konto sind nicht mehr als 100 Fehlversuche in der Stunde möglich.</translation>
    </message>
    <message>
        <source>Signing in again takes a second factor.</source>
        <translation>Zum erneuten Anmelden braucht es einen zweiten Faktor.</translation>
    </message>
    <message>
        <source>Users are told of logins from unknown or risky places.</source>
        <translation>Benutzer erfahren von Anmeldungen an unbekannten oder riskanten Orten.</translation>
    </message>
    <message>
        <source>Or after 30 minutes of inactivity. The shortest time here is a day.</source>
        <translation>Oder nach 30 Minuten Untätigkeit. Die kürzeste Zeit hier ist ein Tag.</translation>
    </message>
    <message>
        <source>Or after 15 minutes of inactivity. The shortest time here is a day.</source>
        <translation>Oder nach 15 Minuten Untätigkeit. Die kürzeste Zeit hier ist ein Tag.</translation>
    </message>
    <message>
        <source>Who administers uses a second factor. It can be required here of employees or of everyone, not of administrators alone.</source>
        <translation>Wer verwaltet, benutzt einen zweiten Faktor. Verlangen lässt er sich hier von Mitarbeitern oder von allen, nicht von Administratoren allein.</translation>
    </message>
    <message>
        <source>Passwords are compared with those known from breaches. Odoo does not.</source>
        <translation>Kennwörter werden mit solchen verglichen, die aus Datenlecks bekannt sind. Odoo tut das nicht.</translation>
    </message>
    <message>
        <source>Signing in resists phishing. Authenticator apps and codes by mail do not.</source>
        <translation>Die Anmeldung widersteht Phishing. Authenticator-Apps und Codes per E-Mail tun das nicht.</translation>
    </message>
    <message>
        <source>A session has a longest lifetime. No number is given, but what deviates from NIST SP 800-63B needs a reason (7.1.1): this is its value for two factors, AAL2.</source>
        <translation>Eine Sitzung hat eine längste Lebensdauer. Eine Zahl steht nicht da, aber was von NIST SP 800-63B abweicht, braucht einen Grund (7.1.1): dies ist dessen Wert für zwei Faktoren, AAL2.</translation>
    </message>
    <message>
        <source>A session has a longest lifetime. No number is given, but what deviates from NIST SP 800-63B needs a reason (7.1.1): this is its value for factors that resist phishing, AAL3.</source>
        <translation>Eine Sitzung hat eine längste Lebensdauer. Eine Zahl steht nicht da, aber was von NIST SP 800-63B abweicht, braucht einen Grund (7.1.1): dies ist dessen Wert für Faktoren, die Phishing widerstehen, AAL3.</translation>
    </message>
    <message>
        <source>Users are told of suspicious attempts to sign in, such as from an unusual place or device.</source>
        <translation>Benutzer erfahren von verdächtigen Anmeldeversuchen, etwa von einem ungewohnten Ort oder Gerät.</translation>
    </message>
    <message>
        <source>Guessing passwords is prevented as your own documentation says (6.1.1). It gives no number for the failures allowed.</source>
        <translation>Das Raten von Kennwörtern wird verhindert, wie es Ihre eigene Dokumentation sagt (6.1.1). Eine Zahl erlaubter Fehlversuche steht nicht da.</translation>
    </message>
    <message>
        <source>A session ends after inactivity, as your own documentation says. The shortest time here is a day.</source>
        <translation>Eine Sitzung endet nach Untätigkeit, wie es Ihre eigene Dokumentation sagt. Die kürzeste Zeit hier ist ein Tag.</translation>
    </message>
    <message>
        <source>Your documentation says how many sessions an account may have at once. It gives no number.</source>
        <translation>Ihre Dokumentation sagt, wie viele Sitzungen ein Konto zugleich haben darf. Eine Zahl steht nicht da.</translation>
    </message>
    <message>
        <source>One factor is hardware that resists phishing. Authenticator apps do not.</source>
        <translation>Ein Faktor ist Hardware, die Phishing widersteht. Authenticator-Apps tun das nicht.</translation>
    </message>
    <message>
        <source>Mail is no factor. Odoo sends codes by mail to those who have not set up an app.</source>
        <translation>E-Mail ist kein Faktor. Odoo schickt allen Codes per E-Mail, die keine App eingerichtet haben.</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>user %1</source>
        <translation>Benutzer %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>Adresse %1</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>%1 on %2, ordered by %3
</source>
        <translation>%1 auf %2, angeordnet von %3
</translation>
    </message>
    <message>
        <source>Ordered %1
</source>
        <translation>Angeordnet %1
</translation>
    </message>
    <message>
        <source>Journal entry %1, receipt of %2
</source>
        <translation>Journaleintrag %1, Beleg vom %2
</translation>
    </message>
    <message>
        <source>Reason: %1
</source>
        <translation>Grund: %1
</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>RevocationWords</name>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Revoked, and alive again</source>
        <translation>Widerrufen und wieder am Leben</translation>
    </message>
    <message>
        <source>Done, watching until %1</source>
        <translation>Erledigt, beobachtet bis %1</translation>
    </message>
    <message>
        <source>Done, confirmed %1</source>
        <translation>Erledigt, bestätigt %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Nicht geklärt</translation>
    </message>
    <message>
        <source>Done, alive again</source>
        <translation>Erledigt, lebt wieder</translation>
    </message>
    <message>
        <source>Done, watching</source>
        <translation>Erledigt, beobachtet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 watched</source>
        <translation>%1 beobachtet</translation>
    </message>
    <message>
        <source>%1 alive again</source>
        <translation>%1 wieder am Leben</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 verweigert</translation>
    </message>
    <message>
        <source>%1 unknown</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1 not settled</source>
        <translation>%1 nicht geklärt</translation>
    </message>
    <message>
        <source>Revoked, alive</source>
        <translation>Widerrufen, lebt</translation>
    </message>
    <message>
        <source>Revoked, watching</source>
        <translation>Widerrufen, beobachtet</translation>
    </message>
    <message>
        <source>It was revoked and confirmed %1, and was seen in use again %2.</source>
        <translation>Sie wurde widerrufen, bestätigt %1, und danach wieder benutzt: %2.</translation>
    </message>
    <message>
        <source>Its revocation is confirmed. It was in use shortly before, though, and a stock Odoo can let such a session live on, unlisted, for up to an hour.</source>
        <translation>Ihr Widerruf ist bestätigt. Sie war aber kurz davor in Gebrauch, und ein unverändertes Odoo kann eine solche Sitzung bis zu eine Stunde lang ungelistet weiterleben lassen.</translation>
    </message>
    <message>
        <source>Gatehouse looks for a sign of life until %1.</source>
        <translation>Gatehouse achtet auf Lebenszeichen bis %1.</translation>
    </message>
    <message>
        <source>Its hour ended %1, but the server has not been read since.</source>
        <translation>Ihre Stunde endete %1, der Server wurde seither aber nicht gelesen.</translation>
    </message>
    <message>
        <source>revoked, confirmed at an unknown time</source>
        <translation>widerrufen, bestätigt zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>revoked, confirmed %1</source>
        <translation>widerrufen, bestätigt %1</translation>
    </message>
    <message>
        <source>revoked, confirmed %1 UTC</source>
        <translation>widerrufen, bestätigt %1 UTC</translation>
    </message>
    <message>
        <source>Seen to by %1, %2.</source>
        <translation>Darum gekümmert hat sich %1, %2.</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (Odoo&apos;s default)</source>
        <translation>%1 (Odoos Vorgabe)</translation>
    </message>
    <message>
        <source>Lock-out after failed logins</source>
        <translation>Aussperrung nach Fehlversuchen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>after %1 failures, for %2</source>
        <translation>nach %1 Fehlversuchen, für %2</translation>
    </message>
    <message>
        <source>Counted for each address, by each of the server&apos;s processes for itself, and forgotten at a restart.</source>
        <translation>Gezählt je Adresse, von jedem Prozess des Servers für sich, und bei einem Neustart vergessen.</translation>
    </message>
    <message>
        <source>Sessions end after inactivity</source>
        <translation>Sitzungen enden nach Untätigkeit</translation>
    </message>
    <message>
        <source>Not checked when a session is used: a daily clean-up deletes what was not used for so long.</source>
        <translation>Beim Benutzen einer Sitzung nicht geprüft: Ein tägliches Aufräumen löscht, was so lange nicht benutzt wurde.</translation>
    </message>
    <message>
        <source>Password reset by mail</source>
        <translation>Kennwort zurücksetzen per E-Mail</translation>
    </message>
    <message>
        <source>on; the link is good for %1</source>
        <translation>an; der Link gilt %1</translation>
    </message>
    <message>
        <source>The form tells whoever asks whether an account exists.</source>
        <translation>Das Formular sagt jedem, der fragt, ob es ein Konto gibt.</translation>
    </message>
    <message>
        <source>Signing up</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>anybody may</source>
        <translation>jedem erlaubt</translation>
    </message>
    <message>
        <source>by invitation only</source>
        <translation>nur auf Einladung</translation>
    </message>
    <message>
        <source>Password length</source>
        <translation>Kennwortlänge</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>mindestens %n Zeichen</numerusform>
            <numerusform>mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>no minimum</source>
        <translation>keine Mindestlänge</translation>
    </message>
    <message>
        <source>Holds for passwords that are set from now on.</source>
        <translation>Gilt für Kennwörter, die von nun an gesetzt werden.</translation>
    </message>
    <message>
        <source>asked of nobody who has not set one up</source>
        <translation>von niemandem verlangt, der keinen eingerichtet hat</translation>
    </message>
    <message>
        <source>required of employees; a code by mail without an app</source>
        <translation>von Beschäftigten verlangt; ohne App ein Code per E-Mail</translation>
    </message>
    <message>
        <source>required of everybody; a code by mail without an app</source>
        <translation>von allen verlangt; ohne App ein Code per E-Mail</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>A trusted device is not asked for the code</source>
        <translation>Ein vertrautes Gerät wird nicht nach dem Code gefragt</translation>
    </message>
    <message>
        <source>%1, with the second factor</source>
        <translation>%1, mit dem zweiten Faktor</translation>
    </message>
    <message>
        <source>Sign in again, for %1</source>
        <translation>Erneut anmelden, für %1</translation>
    </message>
    <message>
        <source>Since signing in. Above three hours it bites only after a pause as long as itself.</source>
        <translation>Ab der Anmeldung. Über drei Stunden greift es erst nach einer ebenso langen Pause.</translation>
    </message>
    <message>
        <source>Confirm who is there after a pause, for %1</source>
        <translation>Nach einer Pause bestätigen, wer da ist, für %1</translation>
    </message>
    <message>
        <source>The browser tells of the pause; programs that call the server are not stopped by it.</source>
        <translation>Von der Pause berichtet der Browser; Programme, die den Server aufrufen, hält es nicht auf.</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>A history has 1 to 1000000 users.</source>
        <translation>Ein Verlauf hat 1 bis 1000000 Benutzer.</translation>
    </message>
    <message>
        <source>A history has 1 to 3650 days.</source>
        <translation>Ein Verlauf hat 1 bis 3650 Tage.</translation>
    </message>
    <message>
        <source>A number of sessions or events is not negative.</source>
        <translation>Eine Anzahl von Sitzungen oder Ereignissen ist nicht negativ.</translation>
    </message>
    <message>
        <source>A history ends between 1980 and 9998.</source>
        <translation>Ein Verlauf endet zwischen 1980 und 9998.</translation>
    </message>
    <message>
        <source>There is no scenario &quot;%1&quot;; there are: %2.</source>
        <translation>Es gibt kein Szenario „%1“; es gibt: %2.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>SeeingTo</name>
    <message>
        <source>It could not be written down: %1</source>
        <translation>Es konnte nicht aufgeschrieben werden: %1</translation>
    </message>
    <message>
        <source>Noted. Whoever works with this ledger sees it.</source>
        <translation>Vermerkt. Wer mit diesem Register arbeitet, sieht es.</translation>
    </message>
    <message>
        <source>Taken back: whoever works with this ledger is told of it again.</source>
        <translation>Zurückgenommen: Wer mit diesem Register arbeitet, erfährt wieder davon.</translation>
    </message>
</context>
<context>
    <name>SessionCells</name>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>First activity</source>
        <translation>Erste Aktivität</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Known from a login line alone: when it was last used is not known.</source>
        <translation>Nur aus einer Anmeldezeile bekannt: Wann die Sitzung zuletzt benutzt wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>±60 min: Odoo notes a session&apos;s use about once an hour.</source>
        <translation>±60 min: Odoo vermerkt die Benutzung einer Sitzung etwa einmal je Stunde.</translation>
    </message>
    <message>
        <source>%1, mobile</source>
        <translation>%1, mobil</translation>
    </message>
    <message>
        <source>±1 min: the Guard notes a session&apos;s use once a minute.</source>
        <translation>±1 min: Der Guard vermerkt die Benutzung einer Sitzung einmal in der Minute.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a status and its cause</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation>noch nichts bekannt</translation>
    </message>
    <message>
        <source>The last moment this source tells of. Whether a session is active or idle is as of then.</source>
        <translation>Der letzte Zeitpunkt, von dem diese Quelle berichtet. Ob eine Sitzung aktiv oder untätig ist, gilt für diesen Zeitpunkt.</translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation>Beendet: %1</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>ganze Datei</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>No concern</source>
        <translation>Ohne Belang</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
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
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>How the source %1 is reached cannot be read from the ledger. Connect it again.</source>
        <translation>Wie die Quelle %1 erreicht wird, ist im Register nicht lesbar. Verbinden Sie sie neu.</translation>
    </message>
    <message>
        <source>Cancelled. What was read before is in the ledger.</source>
        <translation>Abgebrochen. Was vorher gelesen wurde, steht im Register.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be understood: %1</source>
        <translation>
            <numerusform>%n Zeile wurde nicht verstanden: %1</numerusform>
            <numerusform>%n Zeilen wurden nicht verstanden: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The password of the role %1 ends at %2.</source>
        <translation>Das Kennwort der Rolle %1 läuft am %2 ab.</translation>
    </message>
</context>
<context>
    <name>TeamLedger</name>
    <message>
        <source>Open a team&apos;s ledger</source>
        <translation>Register eines Teams öffnen</translation>
    </message>
    <message>
        <source>Address of its PostgreSQL database, without a password: that is asked for where none comes from your ~/.pgpass, a service file or a client certificate. It is made when there is none and your role may.</source>
        <translation>Adresse seiner PostgreSQL-Datenbank, ohne Passwort: Danach wird gefragt, wo keines aus Ihrer ~/.pgpass, einer Dienstdatei oder einem Client-Zertifikat kommt. Gibt es dort noch kein Register und darf Ihre Rolle das, wird es angelegt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The password was left out: an address is shown and remembered.</source>
        <translation>Das Passwort wurde weggelassen: Eine Adresse wird angezeigt und behalten.</translation>
    </message>
</context>
<context>
    <name>TimeAxis</name>
    <message>
        <source>ddd d MMM</source>
        <comment>date format</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>date format</comment>
        <translation>ddd d.</translation>
    </message>
</context>
<context>
    <name>Totp</name>
    <message>
        <source>This is not a key in base32: letters A to Z and digits 2 to 7, in any groups.</source>
        <translation>Dies ist kein Schlüssel in Base32: Buchstaben A bis Z und Ziffern 2 bis 7, beliebig gruppiert.</translation>
    </message>
    <message>
        <source>This is not a key for an authenticator app: %1</source>
        <translation>Dies ist kein Schlüssel für eine Authenticator-App: %1</translation>
    </message>
    <message>
        <source>it is too long.</source>
        <translation>er ist zu lang.</translation>
    </message>
    <message>
        <source>it does not begin with otpauth://.</source>
        <translation>er beginnt nicht mit otpauth://.</translation>
    </message>
    <message>
        <source>only keys for codes that change with time are known here (totp).</source>
        <translation>hier sind nur Schlüssel für Codes bekannt, die sich mit der Zeit ändern (totp).</translation>
    </message>
    <message>
        <source>it says one thing twice.</source>
        <translation>er sagt etwas doppelt.</translation>
    </message>
    <message>
        <source>its name cannot be read.</source>
        <translation>sein Name ist nicht lesbar.</translation>
    </message>
    <message>
        <source>its algorithm is not known here.</source>
        <translation>sein Algorithmus ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>a number in it cannot be read.</source>
        <translation>eine Zahl darin ist nicht lesbar.</translation>
    </message>
    <message>
        <source>its key cannot be read.</source>
        <translation>sein Schlüssel ist nicht lesbar.</translation>
    </message>
    <message>
        <source>An account of an authenticator app needs a name without colons and control characters.</source>
        <translation>Ein Konto einer Authenticator-App braucht einen Namen ohne Doppelpunkte und Steuerzeichen.</translation>
    </message>
    <message>
        <source>The name of this account is too long.</source>
        <translation>Der Name dieses Kontos ist zu lang.</translation>
    </message>
    <message>
        <source>The key has to have %1 to %2 bytes.</source>
        <translation>Der Schlüssel muss %1 bis %2 Bytes haben.</translation>
    </message>
    <message>
        <source>A code has %1 to %2 digits.</source>
        <translation>Ein Code hat %1 bis %2 Ziffern.</translation>
    </message>
    <message>
        <source>A code lasts %1 to %2 seconds.</source>
        <translation>Ein Code gilt %1 bis %2 Sekunden.</translation>
    </message>
    <message>
        <source>OpenSSL would not compute the code.</source>
        <translation>OpenSSL hat den Code nicht berechnet.</translation>
    </message>
    <message>
        <source>There are no codes for times before 1970.</source>
        <translation>Für Zeiten vor 1970 gibt es keine Codes.</translation>
    </message>
</context>
<context>
    <name>UserCells</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlversuche</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Last failed</source>
        <translation>Letzter Fehlversuch</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>tried, never seen to exist</source>
        <translation>versucht, nie als vorhanden gesehen</translation>
    </message>
    <message>
        <source>portal user</source>
        <translation>Portalbenutzer</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>interner Benutzer</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>not enabled</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>Only a user list of Odoo tells whether the second factor is enabled. None was imported for this user.</source>
        <translation>Nur eine Benutzerliste von Odoo sagt, ob der zweite Faktor eingerichtet ist. Für diesen Benutzer wurde keine importiert.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>never seen to exist</source>
        <translation>nie als vorhanden gesehen</translation>
    </message>
    <message>
        <source>This login was tried, but no source lists such a user and it never succeeded.</source>
        <translation>Dieser Anmeldename wurde versucht, aber keine Quelle führt einen solchen Benutzer, und es gelang nie.</translation>
    </message>
    <message>
        <source>Locked by the Guard until %1, after failed logins.</source>
        <translation>Vom Guard gesperrt bis %1, nach Fehlanmeldungen.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1, presumed</source>
        <translation>%1, vermutlich</translation>
    </message>
    <message>
        <source>Presumed: it has not been used for longer than a session lives. The source has not said that it ended.</source>
        <translation>Vermutlich: Die Sitzung wurde länger nicht benutzt, als eine Sitzung lebt. Die Quelle hat nicht gesagt, dass sie beendet ist.</translation>
    </message>
    <message>
        <source>Presumed: only a login line tells of this session. Whether it has ended since is not known.</source>
        <translation>Vermutlich: Nur eine Anmeldezeile berichtet von dieser Sitzung. Ob sie seither beendet wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Presumed: the source suggests it but does not prove it.</source>
        <translation>Vermutlich: Die Quelle legt es nahe, beweist es aber nicht.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Failed login</source>
        <translation>Fehlanmeldung</translation>
    </message>
    <message>
        <source>Login ignored</source>
        <translation>Anmeldung ignoriert</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Anmeldung verweigert</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>Ausgesperrt</translation>
    </message>
    <message>
        <source>Logout</source>
        <translation>Abmeldung</translation>
    </message>
    <message>
        <source>Session seen</source>
        <translation>Sitzung gesehen</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation>Sitzung abgelaufen</translation>
    </message>
    <message>
        <source>Second factor passed</source>
        <translation>2FA bestanden</translation>
    </message>
    <message>
        <source>Second factor failed</source>
        <translation>2FA gescheitert</translation>
    </message>
    <message>
        <source>Second factor enabled</source>
        <translation>2FA eingerichtet</translation>
    </message>
    <message>
        <source>Second factor disabled</source>
        <translation>2FA abgeschaltet</translation>
    </message>
    <message>
        <source>Invited to second factor</source>
        <translation>Zur 2FA eingeladen</translation>
    </message>
    <message>
        <source>Trusted device added</source>
        <translation>Vertrautes Gerät hinzugefügt</translation>
    </message>
    <message>
        <source>Trusted device removed</source>
        <translation>Vertrautes Gerät entfernt</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Kennwort geändert</translation>
    </message>
    <message>
        <source>Password reset requested</source>
        <translation>Zurücksetzen des Kennworts verlangt</translation>
    </message>
    <message>
        <source>Password reset mailed</source>
        <translation>Zurücksetzen des Kennworts gemailt</translation>
    </message>
    <message>
        <source>API key added</source>
        <translation>API-Schlüssel hinzugefügt</translation>
    </message>
    <message>
        <source>API key removed</source>
        <translation>API-Schlüssel entfernt</translation>
    </message>
    <message>
        <source>Passkey added</source>
        <translation>Passkey hinzugefügt</translation>
    </message>
    <message>
        <source>Passkey removed</source>
        <translation>Passkey entfernt</translation>
    </message>
    <message>
        <source>Identity check failed</source>
        <translation>Identitätsprüfung gescheitert</translation>
    </message>
    <message>
        <source>User suspended</source>
        <translation>Benutzer deaktiviert</translation>
    </message>
    <message>
        <source>User reinstated</source>
        <translation>Benutzer reaktiviert</translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation>Richtlinie geändert</translation>
    </message>
    <message>
        <source>Unknown browser</source>
        <translation>Unbekannter Browser</translation>
    </message>
    <message>
        <source>Unknown system</source>
        <translation>Unbekanntes System</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>Unbekanntes Gerät</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>browser on system</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation>Ort unbekannt</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>gesamter Zeitraum</translation>
    </message>
    <message>
        <source>until %1 UTC</source>
        <translation>bis %1 UTC</translation>
    </message>
    <message>
        <source>since %1 UTC</source>
        <translation>ab %1 UTC</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 bis %2 UTC</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm:ss</source>
        <comment>date format</comment>
        <translation>ddd d. MMM yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date format</comment>
        <translation>ddd d. MMM HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <comment>date format</comment>
        <translation>ddd d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM HH:mm</source>
        <comment>date format, in narrow places</comment>
        <translation>ddd dd.MM. HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format, in narrow places</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccountPage</name>
    <message>
        <source>No Odoo is connected</source>
        <translation>Kein Odoo ist verbunden</translation>
    </message>
    <message>
        <source>Here you see your own sessions at an Odoo and set up your second factor there. Connect one first; exported logs have no account to look at.</source>
        <translation>Hier sehen Sie Ihre eigenen Sitzungen auf einem Odoo und richten dort Ihren zweiten Faktor ein. Verbinden Sie zuerst eines; exportierte Protokolle haben kein Konto.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden…</translation>
    </message>
    <message>
        <source>Asking Odoo for your account</source>
        <translation>Odoo wird nach Ihrem Konto gefragt</translation>
    </message>
    <message>
        <source>Account at</source>
        <translation>Konto bei</translation>
    </message>
    <message>
        <source>Odoo is being asked</source>
        <translation>Odoo wird gefragt</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>&amp;Einrichten…</translation>
    </message>
    <message>
        <source>S&amp;witch off…</source>
        <translation>&amp;Ausschalten…</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>Meine Geräte</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>First activity</source>
        <translation>Erste Aktivität</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>&amp;Log out from all other devices…</source>
        <translation>Von a&amp;llen anderen Geräten abmelden…</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>Your account could not be read</source>
        <translation>Ihr Konto konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (login)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no second factor on this server</source>
        <translation>Auf diesem Server gibt es keinen zweiten Faktor</translation>
    </message>
    <message>
        <source>Two-factor authentication is on</source>
        <translation>Die Zwei-Faktor-Authentifizierung ist an</translation>
    </message>
    <message>
        <source>Two-factor authentication is off</source>
        <translation>Die Zwei-Faktor-Authentifizierung ist aus</translation>
    </message>
    <message>
        <source>Signing in takes your password and a code of your authenticator app.</source>
        <translation>Zum Anmelden braucht es Ihr Passwort und einen Code Ihrer Authenticator-App.</translation>
    </message>
    <message>
        <source>Whoever knows your password can sign in as you. A code of an authenticator app on your telephone would be asked for as well.</source>
        <translation>Wer Ihr Passwort kennt, kann sich als Sie anmelden. Mit dem zweiten Faktor wird auch ein Code einer Authenticator-App auf Ihrem Telefon verlangt.</translation>
    </message>
    <message>
        <source>%1 · this console</source>
        <translation>%1 · diese Konsole</translation>
    </message>
    <message>
        <source>As Odoo lists them, read at %1. The last activity is up to an hour behind, and sessions that were logged out stay listed for a while.</source>
        <translation>Wie Odoo sie aufführt, gelesen %1. Die letzte Aktivität hinkt bis zu einer Stunde nach, und abgemeldete Sitzungen bleiben noch eine Weile aufgeführt.</translation>
    </message>
    <message>
        <source>&amp;Log out from %1 other devices…</source>
        <translation>Von %1 anderen Geräten abme&amp;lden…</translation>
    </message>
    <message>
        <source>Two-factor authentication is on.</source>
        <translation>Die Zwei-Faktor-Authentifizierung ist an.</translation>
    </message>
    <message>
        <source>Switch off two-factor authentication</source>
        <translation>Zwei-Faktor-Authentifizierung ausschalten</translation>
    </message>
    <message>
        <source>Switch off the second factor of %1 on %2?</source>
        <translation>Den zweiten Faktor von %1 auf %2 ausschalten?</translation>
    </message>
    <message>
        <source>The password alone will sign in again. Your other sessions end, and your trusted devices are forgotten. Odoo asks for the password first.</source>
        <translation>Zum Anmelden genügt wieder das Passwort. Ihre anderen Sitzungen enden, und Ihre vertrauten Geräte werden vergessen. Odoo fragt zuerst nach dem Passwort.</translation>
    </message>
    <message>
        <source>&amp;Switch off</source>
        <translation>Au&amp;sschalten</translation>
    </message>
    <message>
        <source>&amp;Keep it on</source>
        <translation>A&amp;n lassen</translation>
    </message>
    <message>
        <source>Switching it off…</source>
        <translation>Wird ausgeschaltet…</translation>
    </message>
    <message>
        <source>Two-factor authentication is off.</source>
        <translation>Die Zwei-Faktor-Authentifizierung ist aus.</translation>
    </message>
    <message>
        <source>Log out from all other devices</source>
        <translation>Von allen anderen Geräten abmelden</translation>
    </message>
    <message>
        <source>Log out %1 from all other devices on %2?</source>
        <translation>%1 auf %2 von allen anderen Geräten abmelden?</translation>
    </message>
    <message>
        <source>Odoo lists %1 other sessions now. They end at their next request; this console&apos;s session stays. Odoo asks for the password first.</source>
        <translation>Odoo führt jetzt %1 andere Sitzungen auf. Sie enden mit ihrer nächsten Anfrage; die Sitzung dieser Konsole bleibt. Odoo fragt zuerst nach dem Passwort.</translation>
    </message>
    <message>
        <source>&amp;Log out the others</source>
        <translation>Die anderen abme&amp;lden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Logging out the other devices…</source>
        <translation>Die anderen Geräte werden abgemeldet…</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>subject, outcome, proof</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Other sessions ended, confirmed by reading again: %1.</source>
        <translation>Andere Sitzungen beendet, durch erneutes Lesen bestätigt: %1.</translation>
    </message>
    <message>
        <source>%1 of them were in use just now and may live on unseen for up to an hour: they are watched.</source>
        <translation>%1 davon wurden gerade eben benutzt und können bis zu einer Stunde ungesehen weiterleben: Sie werden beobachtet.</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mein Konto</translation>
    </message>
</context>
<context>
    <name>gatehouse::ActionDesk</name>
    <message>
        <source>More than %1 sessions are chosen: too many to look over. Filter them first.</source>
        <translation>Es sind mehr als %1 Sitzungen ausgewählt: zu viele zum Durchsehen. Filtern Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>%1: known from exported files alone, so nothing can be sent there. Connect the server, under Sources.</source>
        <translation>%1: nur aus exportierten Dateien bekannt, deshalb kann dorthin nichts gesendet werden. Verbinden Sie den Server unter „Quellen“.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Active sessions</source>
        <translation>Aktive Sitzungen</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>already suspended</source>
        <translation>bereits deaktiviert</translation>
    </message>
    <message>
        <source>What is shown comes from exported files: nothing can be sent to Odoo from here. Connect the server it is from, under Sources.</source>
        <translation>Was hier steht, stammt aus exportierten Dateien: Von hier kann nichts an Odoo gesendet werden. Verbinden Sie unter „Quellen“ den Server, von dem es stammt.</translation>
    </message>
    <message>
        <source>The ledger no longer knows this session.</source>
        <translation>Das Register kennt diese Sitzung nicht mehr.</translation>
    </message>
    <message>
        <source>The ledger no longer knows this user.</source>
        <translation>Das Register kennt diesen Benutzer nicht mehr.</translation>
    </message>
    <message>
        <source>More than %1 users are chosen: too many to look over. Filter them first.</source>
        <translation>Mehr als %1 Benutzer sind gewählt: zu viele, um sie durchzusehen. Filtern Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Left out, not read from the server yet: %1</source>
        <translation>Ausgelassen, noch nicht vom Server gelesen: %1</translation>
    </message>
    <message>
        <source>Journal entry %1 could not be read again: %2</source>
        <translation>Journaleintrag %1 konnte nicht erneut gelesen werden: %2</translation>
    </message>
    <message>
        <source>Journal entry %1 read again: %2 done, %3 refused, %4 still unknown</source>
        <translation>Journaleintrag %1 erneut gelesen: %2 erledigt, %3 verweigert, %4 weiterhin unbekannt</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>%1 Or connect the server as well, under Sources: then orders go through Odoo.</source>
        <translation>%1 Oder verbinden Sie auch den Server, unter Quellen: dann gehen Aufträge durch Odoo.</translation>
    </message>
    <message>
        <source>%1: only Odoo itself can do this. Connect the server as well, under Sources; in an emergency, Sources → Break-glass.</source>
        <translation>%1: das kann nur Odoo selbst. Verbinden Sie auch den Server, unter Quellen; im Notfall Quellen → Notfallzugriff.</translation>
    </message>
    <message>
        <source>nobody has this name</source>
        <translation>niemand heißt so</translation>
    </message>
    <message>
        <source>%1 was not read yet.</source>
        <translation>%1 wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>signed in %1</source>
        <translation>angemeldet %1</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
</context>
<context>
    <name>gatehouse::ActionDialog</name>
    <message>
        <source>They are signed out on their next request and must sign in again. Unsaved work in open forms is lost.</source>
        <translation>Sie werden bei ihrer nächsten Anfrage abgemeldet und müssen sich neu anmelden. Nicht gespeicherte Arbeit in offenen Formularen geht verloren.</translation>
    </message>
    <message>
        <source>Every session is ended first, then the account is archived: nobody can sign in with it until it is reinstated.</source>
        <translation>Zuerst wird jede Sitzung beendet, dann das Konto archiviert: Niemand kann sich damit anmelden, bis es reaktiviert wird.</translation>
    </message>
    <message>
        <source>The account can sign in again. Sessions from before are ended first, so that none of them lives again.</source>
        <translation>Mit dem Konto ist die Anmeldung wieder möglich. Sitzungen von früher werden zuerst beendet, damit keine davon wieder auflebt.</translation>
    </message>
    <message>
        <source>The second factor is switched off, trusted devices are forgotten, and every session ends. The password alone is enough until a second factor is set up again.</source>
        <translation>Der zweite Faktor wird abgeschaltet, vertraute Geräte werden vergessen, und jede Sitzung endet. Das Kennwort allein genügt, bis wieder ein zweiter Faktor eingerichtet ist.</translation>
    </message>
    <message>
        <source>Odoo mails an invitation to set up a second factor.</source>
        <translation>Odoo mailt eine Einladung, einen zweiten Faktor einzurichten.</translation>
    </message>
    <message>
        <source>The code of the second factor is asked for again in every browser.</source>
        <translation>Nach dem Code des zweiten Faktors wird in jedem Browser wieder gefragt.</translation>
    </message>
    <message>
        <source>Programs that sign in with these keys stop working.</source>
        <translation>Programme, die sich mit diesen Schlüsseln anmelden, funktionieren nicht mehr.</translation>
    </message>
    <message>
        <source>Whom it is for</source>
        <translation>Für wen es ist</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket: goes into the journal, not to the user</source>
        <translation>&amp;Grund oder Vorgang: kommt in das Journal, nicht zum Benutzer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save receipt…</source>
        <translation>&amp;Beleg speichern…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Looking at the server…</source>
        <translation>Der Server wird angesehen…</translation>
    </message>
    <message>
        <source>This console&apos;s own session: kept unless ticked</source>
        <translation>Die eigene Sitzung dieser Konsole: bleibt, wenn sie nicht angekreuzt wird</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n session(s)</source>
        <translation>
            <numerusform>%n Sitzung widerrufen</numerusform>
            <numerusform>%n Sitzungen widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Log out %n user(s) everywhere</source>
        <translation>
            <numerusform>%n Benutzer überall abmelden</numerusform>
            <numerusform>%n Benutzer überall abmelden</numerusform>
        </translation>
    </message>
    <message>
        <source>Log out my other sessions</source>
        <translation>Meine anderen Sitzungen abmelden</translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n user(s)</source>
        <translation>
            <numerusform>%n Benutzer deaktivieren</numerusform>
            <numerusform>%n Benutzer deaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reinstate %n user(s)</source>
        <translation>
            <numerusform>%n Benutzer reaktivieren</numerusform>
            <numerusform>%n Benutzer reaktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset the second factor of %n user(s)</source>
        <translation>
            <numerusform>Zweiten Faktor von %n Benutzer zurücksetzen</numerusform>
            <numerusform>Zweiten Faktor von %n Benutzern zurücksetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invite %n user(s) to a second factor</source>
        <translation>
            <numerusform>%n Benutzer zum zweiten Faktor einladen</numerusform>
            <numerusform>%n Benutzer zum zweiten Faktor einladen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the trusted devices of %n user(s)</source>
        <translation>
            <numerusform>Vertraute Geräte von %n Benutzer entfernen</numerusform>
            <numerusform>Vertraute Geräte von %n Benutzern entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the API keys of %n user(s)</source>
        <translation>
            <numerusform>API-Schlüssel von %n Benutzer entfernen</numerusform>
            <numerusform>API-Schlüssel von %n Benutzern entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an action, on a server</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Journal entry %1 · by %2</source>
        <translation>Journaleintrag %1 · von %2</translation>
    </message>
    <message>
        <source>Watched: the session was in use within the last hour, and a stock Odoo can let such a one live on unseen for up to an hour. To be certain at once, change the user&apos;s password or suspend the user.</source>
        <translation>Beobachtet: Die Sitzung wurde in der letzten Stunde benutzt, und ein Odoo ohne Zusätze kann eine solche bis zu eine Stunde lang ungesehen weiterleben lassen. Um sofort sicher zu sein, ändern Sie das Kennwort des Benutzers, oder deaktivieren Sie ihn.</translation>
    </message>
    <message>
        <source>The journal could not be written to the end: %1 Save the receipt.</source>
        <translation>Das Journal konnte nicht zu Ende geschrieben werden: %1 Speichern Sie den Beleg.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Cop&amp;y receipt</source>
        <translation>Beleg &amp;kopieren</translation>
    </message>
    <message>
        <source>The Guard forgets the failed logins: the right password is good again at once.</source>
        <translation>Der Guard vergisst die Fehlanmeldungen: Das richtige Passwort gilt sofort wieder.</translation>
    </message>
    <message>
        <source>A policy of one session per user no longer concerns them. Their sessions stay as they are.</source>
        <translation>Eine Richtlinie „eine Sitzung je Benutzer“ betrifft sie nicht mehr. Ihre Sitzungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>A policy of one session per user concerns them again, from the next login on.</source>
        <translation>Eine Richtlinie „eine Sitzung je Benutzer“ betrifft sie wieder, ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>&amp;Reason or ticket: goes into the journal and the Guard&apos;s record, not to the user</source>
        <translation>&amp;Grund oder Ticket: kommt ins Journal und in die Aufzeichnungen des Guards, nicht zum Benutzer</translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n account(s)</source>
        <translation>
            <numerusform>%n Konto entsperren</numerusform>
            <numerusform>%n Konten entsperren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %n user(s) multiple sessions</source>
        <translation>
            <numerusform>%n Benutzer mehrere Sitzungen erlauben</numerusform>
            <numerusform>%n Benutzern mehrere Sitzungen erlauben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %n user(s) one session only</source>
        <translation>
            <numerusform>%n Benutzer nur eine Sitzung erlauben</numerusform>
            <numerusform>%n Benutzern nur eine Sitzung erlauben</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are set, or none. They hold from the next request of everybody; the server is read again afterwards.</source>
        <translation>Alle werden gesetzt oder keine. Sie gelten ab der nächsten Anfrage eines jeden; danach wird der Server wieder gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>Set %n policy(s)</source>
        <translation>
            <numerusform>%n Richtlinie setzen</numerusform>
            <numerusform>%n Richtlinien setzen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Password of the role %1, to prove that you may order this</source>
        <translation>&amp;Passwort der Rolle %1, als Beweis, dass Sie dies anordnen dürfen</translation>
    </message>
    <message>
        <source>The Guard no longer finds such logins suspicious, from the next one on: nobody is mailed about them, and none is ended, locked or asked for a second factor for it. Alerts that rest on nothing else are shown as allowed.</source>
        <translation>Der Guard findet solche Anmeldungen von der nächsten an nicht mehr verdächtig: Niemand bekommt deswegen eine Mail, keine wird beendet, gesperrt oder nach einem zweiten Faktor gefragt. Warnungen, die auf nichts anderem beruhen, gelten als erlaubt.</translation>
    </message>
    <message>
        <source>Such logins are judged as any other again, from the next one on, and alerts that were shown as allowed are open again. Sessions stay as they are.</source>
        <translation>Solche Anmeldungen werden von der nächsten an wieder beurteilt wie alle anderen, und Warnungen, die als erlaubt galten, sind wieder offen. Sitzungen bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>Allow %n network(s)</source>
        <translation>
            <numerusform>%n Netz erlauben</numerusform>
            <numerusform>%n Netze erlauben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %n device(s)</source>
        <translation>
            <numerusform>%n Gerät erlauben</numerusform>
            <numerusform>%n Geräte erlauben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow no longer: %n network(s) or device(s)</source>
        <translation>
            <numerusform>Nicht mehr erlauben: %n Netz oder Gerät</numerusform>
            <numerusform>Nicht mehr erlauben: %n Netze oder Geräte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Ereignisse</translation>
    </message>
    <message>
        <source>The ledger holds no events. Import Odoo&apos;s server log to see logins and failed logins here.</source>
        <translation>Das Register enthält keine Ereignisse. Importieren Sie das Serverprotokoll von Odoo, um hier Anmeldungen und Fehlanmeldungen zu sehen.</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>failed, refused or doubtful</source>
        <translation>fehlgeschlagen, verweigert oder zweifelhaft</translation>
    </message>
    <message>
        <source>Kinds of events</source>
        <translation>Arten von Ereignissen</translation>
    </message>
    <message>
        <source>All kinds…</source>
        <translation>Alle Arten…</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>Doubtful ones are not counted here.</source>
        <translation>Zweifelhafte werden hier nicht gezählt.</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Open user</source>
        <translation>Benutzer öffnen</translation>
    </message>
    <message>
        <source>Unlock this name…</source>
        <translation>Diesen Namen entsperren …</translation>
    </message>
</context>
<context>
    <name>gatehouse::AlertDetails</name>
    <message>
        <source>Suspicious login</source>
        <translation>Verdächtige Anmeldung</translation>
    </message>
    <message>
        <source>new country</source>
        <translation>neues Land</translation>
    </message>
    <message>
        <source>new device</source>
        <translation>neues Gerät</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>The Guard</source>
        <translation>Der Guard hat</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>The Guard does not count a session that it has ended: the next login like this one is suspicious again.</source>
        <translation>Eine Sitzung, die er beendet hat, zählt der Guard nicht: die nächste Anmeldung wie diese ist wieder verdächtig.</translation>
    </message>
    <message>
        <source>The Guard now knows this country and device of the user: the next login like this one is not suspicious.</source>
        <translation>Der Guard kennt dieses Land und Gerät des Benutzers nun: die nächste Anmeldung wie diese ist nicht verdächtig.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Writes into the ledger that you have seen to it; changes nothing at the server</source>
        <translation>Schreibt ins Register, dass Sie sich darum gekümmert haben; ändert nichts am Server</translation>
    </message>
    <message>
        <source>It is open again, for everybody</source>
        <translation>Sie ist wieder offen, für alle</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Revoke: %1</source>
        <translation>Widerrufen: %1</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Open user</source>
        <translation>Benutzer öffnen</translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation>In der Aktivität anzeigen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>none used</source>
        <translation>keiner verwendet</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Logins like this one are let in without a word for as long as it is allowed. Policies → Allowed networks and devices lists it.</source>
        <translation>Solche Anmeldungen werden ohne Weiteres eingelassen, solange es erlaubt ist. Unter Richtlinien → Erlaubte Netze und Geräte steht es.</translation>
    </message>
    <message>
        <source>Allow: %1</source>
        <translation>Erlauben: %1</translation>
    </message>
    <message>
        <source>Unlock the account…</source>
        <translation>Konto entsperren …</translation>
    </message>
    <message>
        <source>The Guard has locked it for this login; it may be free again by now</source>
        <translation>Der Guard hat es wegen dieser Anmeldung gesperrt; inzwischen kann es wieder frei sein</translation>
    </message>
</context>
<context>
    <name>gatehouse::AlertsPage</name>
    <message>
        <source>Which alerts</source>
        <translation>Welche Warnungen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The alerts could not be read</source>
        <translation>Die Warnungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nichts anzusehen</translation>
    </message>
    <message>
        <source>No suspicious login waits for anybody. Alerts come from the Guard, the add-on inside Odoo: it calls a login suspicious when the policies say that a new country or a new device is.</source>
        <translation>Keine verdächtige Anmeldung wartet auf jemanden. Warnungen kommen vom Guard, dem Add-on in Odoo: er nennt eine Anmeldung verdächtig, wenn die Richtlinien es von einem neuen Land oder einem neuen Gerät sagen.</translation>
    </message>
    <message>
        <source>Show all alerts</source>
        <translation>Alle Warnungen anzeigen</translation>
    </message>
    <message>
        <source>Nothing was acknowledged yet</source>
        <translation>Noch wurde nichts bestätigt</translation>
    </message>
    <message>
        <source>Alerts that somebody has acknowledged are kept here, with who it was and when.</source>
        <translation>Warnungen, die jemand bestätigt hat, stehen hier, mit wem und wann.</translation>
    </message>
    <message>
        <source>No suspicious login yet</source>
        <translation>Noch keine verdächtige Anmeldung</translation>
    </message>
    <message>
        <source>Alerts come from the Guard, the add-on inside Odoo: it calls a login suspicious when the policies say that a new country or a new device is. Without the Guard, or with both policies off, there are none.</source>
        <translation>Warnungen kommen vom Guard, dem Add-on in Odoo: er nennt eine Anmeldung verdächtig, wenn die Richtlinien es von einem neuen Land oder einem neuen Gerät sagen. Ohne den Guard, oder wenn beide Richtlinien aus sind, gibt es keine.</translation>
    </message>
    <message>
        <source>Choose an alert to see what it rests on.</source>
        <translation>Wählen Sie eine Warnung, um zu sehen, worauf sie beruht.</translation>
    </message>
    <message>
        <source>It could not be written down: %1</source>
        <translation>Es konnte nicht aufgeschrieben werden: %1</translation>
    </message>
    <message>
        <source>Acknowledged. Whoever works with this ledger sees it.</source>
        <translation>Bestätigt. Wer mit diesem Register arbeitet, sieht es.</translation>
    </message>
    <message>
        <source>Taken back: the alert is open again.</source>
        <translation>Zurückgenommen: die Warnung ist wieder offen.</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Open user</source>
        <translation>Benutzer öffnen</translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation>In der Aktivität anzeigen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Allow these devices…</source>
        <translation>Diese Geräte erlauben …</translation>
    </message>
    <message>
        <source>Allow these networks…</source>
        <translation>Diese Netze erlauben …</translation>
    </message>
    <message>
        <source>Nothing is allowed that was suspicious</source>
        <translation>Nichts Verdächtiges ist erlaubt</translation>
    </message>
    <message>
        <source>Alerts that rest on a network or a device which somebody has allowed since are kept here, with who it was and when.</source>
        <translation>Hier stehen Warnungen, die auf einem Netz oder Gerät beruhen, das seither jemand erlaubt hat, mit Namen und Zeit.</translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln alert(s) are chosen: too many to look over.</source>
        <translation>
            <numerusform>Mehr als %Ln Warnung ist gewählt: zu viele, um sie durchzusehen.</numerusform>
            <numerusform>Mehr als %Ln Warnungen sind gewählt: zu viele, um sie durchzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock the account…</source>
        <translation>Konto entsperren …</translation>
    </message>
</context>
<context>
    <name>gatehouse::AllowForm</name>
    <message>
        <source>%1 (this address alone)</source>
        <translation>%1 (nur diese Adresse)</translation>
    </message>
    <message>
        <source>%1 (%2 addresses)</source>
        <translation>%1 (%2 Adressen)</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>until the end of %1</source>
        <translation>bis zum Ende des %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>An address and how many of its first bits count: /24 is 256 addresses, /32 this one alone</source>
        <translation>Eine Adresse und wie viele ihrer ersten Bits zählen: /24 sind 256 Adressen, /32 nur diese eine</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>&amp;Netz</translation>
    </message>
    <message>
        <source>%1 alone</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>the user of each</source>
        <translation>jeweils dessen Benutzer</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>für %n Tag</numerusform>
            <numerusform>für %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>until the end of…</source>
        <translation>bis zum Ende des …</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>The whole day, in UTC</source>
        <translation>Der ganze Tag, in UTC</translation>
    </message>
    <message>
        <source>&amp;Day (UTC)</source>
        <translation>&amp;Tag (UTC)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Type the network that is to be allowed.</source>
        <translation>Geben Sie das Netz ein, das erlaubt werden soll.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AllowedList</name>
    <message>
        <source>Allowed networks and devices</source>
        <translation>Erlaubte Netze und Geräte</translation>
    </message>
    <message>
        <source>whose logins are not suspicious</source>
        <translation>deren Anmeldungen nicht verdächtig sind</translation>
    </message>
    <message>
        <source>&amp;Allow a network…</source>
        <translation>Netz &amp;erlauben …</translation>
    </message>
    <message>
        <source>For everybody; that of one login is allowed on the page Alerts</source>
        <translation>Für alle; das einer Anmeldung wird auf der Seite Warnungen erlaubt</translation>
    </message>
    <message>
        <source>Nothing is allowed: every login is judged by the policies. Alerts offers to allow the network or the device of a login.</source>
        <translation>Nichts ist erlaubt: Jede Anmeldung wird nach den Richtlinien beurteilt. Die Seite Warnungen bietet an, Netz oder Gerät einer Anmeldung zu erlauben.</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>Noch nicht gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more; gatehousectl allowed lists them all.</source>
        <translation>
            <numerusform>%Ln weiteres; gatehousectl allowed zeigt alle.</numerusform>
            <numerusform>%Ln weitere; gatehousectl allowed zeigt alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>jemand Unbekanntem</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Logins like this are judged as any other again</source>
        <translation>Solche Anmeldungen werden wieder beurteilt wie alle anderen</translation>
    </message>
</context>
<context>
    <name>gatehouse::BreakGlassDialog</name>
    <message>
        <source>Break-glass: %1</source>
        <translation>Notfallzugriff: %1</translation>
    </message>
    <message>
        <source>Break-glass</source>
        <translation>Notfallzugriff</translation>
    </message>
    <message>
        <source>For emergencies, when Odoo itself cannot be asked: a change in Odoo&apos;s own database. Single sessions cannot be revoked here: marking a row of the device table ends nothing.</source>
        <translation>Für Notfälle, wenn Odoo selbst nicht gefragt werden kann: eine Änderung in Odoos eigener Datenbank. Einzelne Sitzungen lassen sich hier nicht widerrufen: Eine Zeile der Gerätetabelle zu markieren beendet nichts.</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;User&apos;s login</source>
        <translation>&amp;Anmeldename</translation>
    </message>
    <message>
        <source>As the &amp;role</source>
        <translation>Als &amp;Rolle</translation>
    </message>
    <message>
        <source>Not the one that reads: see gatehousectl sql-grants --break-glass.</source>
        <translation>Nicht die lesende: siehe gatehousectl sql-grants --break-glass.</translation>
    </message>
    <message>
        <source>Its &amp;password</source>
        <translation>Deren &amp;Kennwort</translation>
    </message>
    <message>
        <source>why, or a ticket: kept in the journal</source>
        <translation>warum, oder ein Ticket: wird im Journal vermerkt</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;Show what would be done</source>
        <translation>&amp;Zeigen, was geschähe</translation>
    </message>
    <message>
        <source>The statements that would run</source>
        <translation>Die Anweisungen, die ausgeführt würden</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <source>Type %1 to do it:</source>
        <translation>Tippen Sie %1, um es zu tun:</translation>
    </message>
    <message>
        <source>Under way…</source>
        <translation>Unterwegs…</translation>
    </message>
    <message>
        <source>The journal lacks some of this: %1</source>
        <translation>Im Journal fehlt etwas davon: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::BrowserCard</name>
    <message>
        <source>active</source>
        <comment>sessions</comment>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>%1: %2 sessions</source>
        <translation>%1: %2 Sitzungen</translation>
    </message>
    <message>
        <source>Show the %1 sessions of %2</source>
        <translation>Die %1 Sitzungen von %2 anzeigen</translation>
    </message>
    <message>
        <source>%1: %2 active sessions</source>
        <translation>%1: %2 aktive Sitzungen</translation>
    </message>
    <message>
        <source>Show the %1 active sessions of %2</source>
        <translation>Die %1 aktiven Sitzungen von %2 anzeigen</translation>
    </message>
    <message>
        <source>%1 total</source>
        <translation>%1 gesamt</translation>
    </message>
</context>
<context>
    <name>gatehouse::CapabilityList</name>
    <message>
        <source>Sessions and users</source>
        <translation>Sitzungen und Benutzer</translation>
    </message>
    <message>
        <source>Ending what must end</source>
        <translation>Beenden, was enden muss</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>What can be done with this server</source>
        <translation>Was mit diesem Server getan werden kann</translation>
    </message>
    <message>
        <source>available</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a capability and whether there is one</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not available: %1</source>
        <translation>Nicht verfügbar: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::Chip</name>
    <message>
        <source>Part of the filter. Delete takes it away.</source>
        <translation>Teil des Filters. Entf nimmt ihn weg.</translation>
    </message>
</context>
<context>
    <name>gatehouse::CodeBoxes</name>
    <message>
        <source>Code of %1 digits</source>
        <translation>Code aus %1 Ziffern</translation>
    </message>
    <message>
        <source>Digit %1 of %2</source>
        <translation>Ziffer %1 von %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::CodeRow</name>
    <message>
        <source>Do not ask again on this co&amp;mputer</source>
        <translation>Auf diesem &amp;Computer nicht mehr fragen</translation>
    </message>
    <message>
        <source>Odoo then lists this computer among your trusted devices, for 90 days unless it is set otherwise. Without it every sync that has to sign in again asks for a code.</source>
        <translation>Odoo führt diesen Computer dann unter Ihren vertrauten Geräten, 90 Tage lang, sofern nichts anderes eingestellt ist. Sonst fragt jeder Abgleich, der sich neu anmelden muss, nach einem Code.</translation>
    </message>
    <message>
        <source>Si&amp;gn in</source>
        <translation>Anme&amp;lden</translation>
    </message>
    <message>
        <source>Odoo has mailed a code to %1</source>
        <translation>Odoo hat einen Code an %1 gemailt</translation>
    </message>
    <message>
        <source>Type the code that the authenticator app shows for %1</source>
        <translation>Geben Sie den Code ein, den die Authenticator-App für %1 zeigt</translation>
    </message>
    <message>
        <source>Odoo says: %1</source>
        <translation>Odoo sagt: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::CommandPalette</name>
    <message>
        <source>Page, action, user, or a filter such as status:active browser:Chrome</source>
        <translation>Seite, Aktion, Benutzer oder ein Filter wie status:active browser:Chrome</translation>
    </message>
    <message>
        <source>Command or search</source>
        <translation>Befehl oder Suche</translation>
    </message>
    <message>
        <source>Commands and results</source>
        <translation>Befehle und Ergebnisse</translation>
    </message>
    <message>
        <source>%1 sessions, %2</source>
        <translation>%1 Sitzungen, %2</translation>
    </message>
    <message>
        <source>Sessions: %1</source>
        <translation>Sitzungen: %1</translation>
    </message>
    <message>
        <source>Activity: %1</source>
        <translation>Aktivität: %1</translation>
    </message>
    <message>
        <source>Users: %1</source>
        <translation>Benutzer: %1</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>gatehouse::ComparePolicies</name>
    <message>
        <source>not enforced</source>
        <translation>nicht durchgesetzt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Compare sources</source>
        <translation>Quellen vergleichen</translation>
    </message>
    <message>
        <source>Policies of all sources</source>
        <translation>Richtlinien aller Quellen</translation>
    </message>
    <message>
        <source>Only what &amp;differs</source>
        <translation>Nur &amp;Abweichendes</translation>
    </message>
    <message>
        <source>Copy from</source>
        <translation>Übernehmen von</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n value(s) to the form</source>
        <translation>
            <numerusform>%n Wert ins Formular übernehmen</numerusform>
            <numerusform>%n Werte ins Formular übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Onto the form of %1. Nothing is set before you save it there.</source>
        <translation>Ins Formular von %1. Nichts wird gesetzt, bevor Sie es dort speichern.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectDialog</name>
    <message>
        <source>Connect a source</source>
        <translation>Quelle verbinden</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Odoo server</source>
        <translation>Odoo-Server</translation>
    </message>
    <message>
        <source>over the network, Odoo 17 to 19, nothing to install there</source>
        <translation>über das Netz, Odoo 17 bis 19, dort ist nichts zu installieren</translation>
    </message>
    <message>
        <source>Exported logs</source>
        <translation>Exportierte Protokolle</translation>
    </message>
    <message>
        <source>server logs, CSV, Excel, JSON; without a connection</source>
        <translation>Serverprotokolle, CSV, Excel, JSON; ohne Verbindung</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Odoo database</source>
        <translation>Odoo-Datenbank</translation>
    </message>
    <message>
        <source>its PostgreSQL, Odoo 14 to 19; reads, and acts in emergencies</source>
        <translation>ihr PostgreSQL, Odoo 14 bis 19; zum Lesen, und im Notfall zum Eingreifen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectOutcomePane</name>
    <message>
        <source>administrator (Settings)</source>
        <translation>Administrator (Einstellungen)</translation>
    </message>
    <message>
        <source>manages users (Access Rights), but not the system</source>
        <translation>verwaltet Benutzer (Zugriffsrechte), aber nicht das System</translation>
    </message>
    <message>
        <source>an internal user, no administrator</source>
        <translation>ein interner Benutzer, kein Administrator</translation>
    </message>
    <message>
        <source>a portal user</source>
        <translation>ein Portalbenutzer</translation>
    </message>
    <message>
        <source>Check the login, the password or key, and the database. Odoo answers the same to each of them, and after several wrong ones it makes everybody at this address wait.</source>
        <translation>Prüfen Sie Anmeldenamen, Kennwort oder Schlüssel und Datenbank. Odoo antwortet auf jeden Fehler gleich, und nach mehreren lässt es alle an dieser Adresse warten.</translation>
    </message>
    <message>
        <source>Choose the database on the left, or ask whoever runs the server for its name.</source>
        <translation>Wählen Sie links die Datenbank, oder fragen Sie den Betreiber des Servers nach ihrem Namen.</translation>
    </message>
    <message>
        <source>If codes keep being refused, the clock of the telephone or of the server is off.</source>
        <translation>Werden Codes immer wieder abgelehnt, geht die Uhr des Telefons oder des Servers falsch.</translation>
    </message>
    <message>
        <source>The server has too much to do. Try again in a minute.</source>
        <translation>Der Server hat zu viel zu tun. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Trying the connection</source>
        <translation>Die Verbindung wird probiert</translation>
    </message>
    <message>
        <source>&amp;Stop trying</source>
        <translation>Nicht weiter &amp;probieren</translation>
    </message>
    <message>
        <source>What is typed on the left has changed. Test the connection again.</source>
        <translation>Die Eingaben links haben sich geändert. Testen Sie die Verbindung noch einmal.</translation>
    </message>
    <message>
        <source>“Test connection” signs in once and asks the server who you are there and what can be done with it. Nothing is changed on the server.</source>
        <translation>„Verbindung testen“ meldet sich einmal an und fragt den Server, wer Sie dort sind und was mit ihm getan werden kann. Auf dem Server wird nichts geändert.</translation>
    </message>
    <message>
        <source>Odoo %1</source>
        <translation>Odoo %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (login)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>You are %1 there, %2.</source>
        <translation>Sie sind dort %1, %2.</translation>
    </message>
    <message>
        <source>Found by asking the server at %1, not by its version.</source>
        <translation>Um %1 beim Server erfragt, nicht aus seiner Version geschlossen.</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::Console</name>
    <message>
        <source>An import is running. Another ledger can be opened when it has ended.</source>
        <translation>Ein Import läuft. Ein anderes Register kann geöffnet werden, wenn er beendet ist.</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation>%1 konnte nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>gatehouse::DashboardPage</name>
    <message>
        <source>per day</source>
        <translation>je Tag</translation>
    </message>
    <message>
        <source>per %1 days</source>
        <translation>je %1 Tage</translation>
    </message>
    <message>
        <source>per hour</source>
        <translation>je Stunde</translation>
    </message>
    <message>
        <source>per %1 hours</source>
        <translation>je %1 Stunden</translation>
    </message>
    <message>
        <source>per %1 min</source>
        <translation>je %1 min</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>Gatehouse keeps the login history that Odoo throws away. Give it something to read.</source>
        <translation>Gatehouse bewahrt den Anmeldeverlauf, den Odoo wegwirft. Geben Sie ihm etwas zu lesen.</translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation>Quelle hinzufügen…</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Select no range</source>
        <translation>Keinen Bereich auswählen</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
    <message>
        <source>Logins over time</source>
        <translation>Anmeldungen im Zeitverlauf</translation>
    </message>
    <message>
        <source>Session status</source>
        <translation>Sitzungsstatus</translation>
    </message>
    <message>
        <source>a click filters</source>
        <translation>ein Klick filtert</translation>
    </message>
    <message>
        <source>Recent active logins</source>
        <translation>Letzte aktive Anmeldungen</translation>
    </message>
    <message>
        <source>Browsers</source>
        <translation>Browser</translation>
    </message>
    <message>
        <source>active of total</source>
        <translation>aktiv von gesamt</translation>
    </message>
    <message>
        <source>The ledger cannot be read; this is as of %1</source>
        <translation>Das Register kann nicht gelesen werden; dies ist der Stand von %1</translation>
    </message>
    <message>
        <source>The dashboard could not be read from the ledger.</source>
        <translation>Die Übersicht konnte nicht aus dem Register gelesen werden.</translation>
    </message>
    <message>
        <source>The active session</source>
        <translation>Die aktive Sitzung</translation>
    </message>
    <message>
        <source>All %1 active sessions</source>
        <translation>Alle %1 aktiven Sitzungen</translation>
    </message>
    <message>
        <source>Total sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>of %1 users</source>
        <translation>von %1 Benutzern</translation>
    </message>
    <message>
        <source>All sessions the ledger knows, whenever they were. The line shows how many began each day.</source>
        <translation>Alle Sitzungen, die das Register kennt, aus welcher Zeit auch immer. Die Linie zeigt, wie viele an jedem Tag begannen.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>%1 more are idle</source>
        <translation>%1 weitere untätig</translation>
    </message>
    <message>
        <source>Used within the idle limit, as of %1, by %2 users</source>
        <translation>Innerhalb der Untätigkeitsgrenze benutzt, Stand %1, von %2 Benutzern</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1 by their user</source>
        <translation>%1 abgemeldet</translation>
    </message>
    <message>
        <source>%1 logged out, %2 expired, %3 ended for a cause that is not known</source>
        <translation>%1 abgemeldet, %2 abgelaufen, %3 aus unbekannter Ursache beendet</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>%1 of all sessions</source>
        <translation>%1 aller Sitzungen</translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation>Fehlversuche</translation>
    </message>
    <message>
        <source>%1 in all the ledger</source>
        <translation>%1 im Register</translation>
    </message>
    <message>
        <source>In %1. The line shows the failed logins of each day.</source>
        <translation>Zeitraum: %1. Die Linie zeigt die Fehlanmeldungen jedes Tages.</translation>
    </message>
    <message>
        <source>Locked users</source>
        <translation>Ausgesperrte</translation>
    </message>
    <message>
        <source>%1 logins ignored</source>
        <translation>%1-mal ignoriert</translation>
    </message>
    <message>
        <source>Users whose logins Odoo ignored after too many failures, in %1</source>
        <translation>Benutzer, deren Anmeldungen Odoo nach zu vielen Fehlversuchen ignoriert hat. Zeitraum: %1</translation>
    </message>
    <message>
        <source>2FA coverage</source>
        <translation>2FA-Quote</translation>
    </message>
    <message>
        <source>%1 of %2 without</source>
        <translation>%1 von %2 ohne</translation>
    </message>
    <message>
        <source>Of the %1 users whose second factor the source tells of; opens those without one</source>
        <translation>Von den %1 Benutzern, von deren zweitem Faktor die Quelle berichtet; öffnet die ohne einen</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>No source tells of second factors. Export the users from Odoo with the column totp_enabled and open the file.</source>
        <translation>Keine Quelle berichtet von zweiten Faktoren. Exportieren Sie die Benutzer aus Odoo mit der Spalte totp_enabled, und öffnen Sie die Datei.</translation>
    </message>
    <message>
        <source>Doubtful lines</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Log lines that cannot be told from forged ones (someone who may write a log line may write these), in %1. They count in no other card.</source>
        <translation>Protokollzeilen, die nicht von gefälschten zu unterscheiden sind (wer eine Protokollzeile schreiben kann, kann auch diese schreiben). Zeitraum: %1. Sie zählen in keiner anderen Karte mit.</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation>%1 Quellen</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>%1 ends %2 before the newest source: counts may be low</source>
        <translation>%1 endet %2 vor der neuesten Quelle: Die Zahlen können zu niedrig sein</translation>
    </message>
    <message>
        <source>%1 tells of nothing after %2</source>
        <translation>%1 berichtet von nichts nach %2</translation>
    </message>
    <message>
        <source>ok %1</source>
        <translation>erfolgreich %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>fehlgeschlagen %1</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>of 1 user</source>
        <translation>von 1 Benutzer</translation>
    </message>
    <message>
        <source>1 login ignored</source>
        <translation>1-mal ignoriert</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
</context>
<context>
    <name>gatehouse::DatabaseDialog</name>
    <message>
        <source>Connect a database</source>
        <translation>Eine Datenbank verbinden</translation>
    </message>
    <message>
        <source>Odoo&apos;s own PostgreSQL, read directly: for when Odoo cannot be asked over the network. Odoo 14 to 19.</source>
        <translation>Odoos eigenes PostgreSQL, direkt gelesen: wenn Odoo nicht über das Netz gefragt werden kann. Odoo 14 bis 19.</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Host</translation>
    </message>
    <message>
        <source>db.example.org:5432, or a whole postgresql:// address</source>
        <translation>db.example.org:5432, oder eine ganze postgresql://-Adresse</translation>
    </message>
    <message>
        <source>Several with commas between them: the first that answers is taken. A folder is that of a Unix socket.</source>
        <translation>Mehrere mit Kommas dazwischen: Der erste, der antwortet, wird genommen. Ein Ordner ist der eines Unix-Sockets.</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund des Systems behalten</translation>
    </message>
    <message>
        <source>Verified (beyond this computer)</source>
        <translation>Geprüft (außerhalb dieses Rechners)</translation>
    </message>
    <message>
        <source>Always verified</source>
        <translation>Immer geprüft</translation>
    </message>
    <message>
        <source>Authority verified, name not</source>
        <translation>Stelle geprüft, Name nicht</translation>
    </message>
    <message>
        <source>Encrypted, not verified</source>
        <translation>Verschlüsselt, nicht geprüft</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Nicht verschlüsselt</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>&amp;Authority&apos;s file</source>
        <translation>Datei der St&amp;elle</translation>
    </message>
    <message>
        <source>PEM; empty: ~/.postgresql/root.crt</source>
        <translation>PEM; leer: ~/.postgresql/root.crt</translation>
    </message>
    <message>
        <source>&amp;Own certificate</source>
        <translation>Eigenes &amp;Zertifikat</translation>
    </message>
    <message>
        <source>Own &amp;key</source>
        <translation>Eigener Schlü&amp;ssel</translation>
    </message>
    <message>
        <source>&amp;Name in the ledger</source>
        <translation>&amp;Name im Register</translation>
    </message>
    <message>
        <source>the database&apos;s</source>
        <translation>der der Datenbank</translation>
    </message>
    <message>
        <source>This script makes the role and lets it read just what is needed: never password hashes, keys of second factors, API keys or the database&apos;s secret. Run it in Odoo&apos;s database as the owner of its tables; then give the role a password.</source>
        <translation>Dieses Skript legt die Rolle an und lässt sie genau das Nötige lesen: nie Kennwort-Hashes, Schlüssel zweiter Faktoren, API-Schlüssel oder das Geheimnis der Datenbank. Führen Sie es in Odoos Datenbank als Eigentümer ihrer Tabellen aus; geben Sie der Rolle danach ein Kennwort.</translation>
    </message>
    <message>
        <source>The script that makes the role</source>
        <translation>Das Skript, das die Rolle anlegt</translation>
    </message>
    <message>
        <source>C&amp;opy the script</source>
        <translation>Skript k&amp;opieren</translation>
    </message>
    <message>
        <source>A role for it</source>
        <translation>Eine Rolle dafür</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Noch nicht versucht.</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was möglich ist</translation>
    </message>
    <message>
        <source>T&amp;est connection</source>
        <translation>Verbindung &amp;prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>“%1” is not a port.</source>
        <translation>„%1“ ist kein Port.</translation>
    </message>
    <message>
        <source>There is a source called %1 already: give this one another name.</source>
        <translation>Es gibt schon eine Quelle namens %1: Geben Sie dieser einen anderen Namen.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Wird versucht…</translation>
    </message>
    <message>
        <source>Odoo %1 in PostgreSQL %2, as the role %3.</source>
        <translation>Odoo %1 in PostgreSQL %2, als Rolle %3.</translation>
    </message>
    <message>
        <source>Encrypted (%1).</source>
        <translation>Verschlüsselt (%1).</translation>
    </message>
    <message>
        <source>Not encrypted.</source>
        <translation>Nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The role&apos;s password is good until %1.</source>
        <translation>Das Kennwort der Rolle gilt bis %1.</translation>
    </message>
    <message>
        <source>Also to &amp;order the Guard, where it is installed: end sessions, unlock accounts, set policies</source>
        <translation>Auch, um dem Guard &amp;Aufträge zu erteilen, wo er installiert ist: Sitzungen beenden, Konten entsperren, Richtlinien setzen</translation>
    </message>
    <message>
        <source>By rows added to one table, each of which the Guard looks at. Whoever has the role is an officer then.</source>
        <translation>Durch Zeilen in einer Tabelle, deren jede der Guard prüft. Wer die Rolle hat, ist dann ein Sicherheitsbeauftragter.</translation>
    </message>
</context>
<context>
    <name>gatehouse::DetailDrawer</name>
    <message>
        <source>Close the details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation>Einzelheiten schließen (Esc)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::EnrolDialog</name>
    <message>
        <source>Set up two-factor authentication</source>
        <translation>Zwei-Faktor-Authentifizierung einrichten</translation>
    </message>
    <message>
        <source>Odoo is being asked</source>
        <translation>Odoo wird gefragt</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scannen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>From then on, signing in as %1 on %2 takes the password and a code of an authenticator app: Google Authenticator, FreeOTP, Aegis, 1Password or any other.</source>
        <translation>Danach braucht es zum Anmelden als %1 auf %2 das Passwort und einen Code einer Authenticator-App: Google Authenticator, FreeOTP, Aegis, 1Password oder jeder anderen.</translation>
    </message>
    <message>
        <source>Switching it on ends all other sessions of this account on %1: %2 now. This console&apos;s stays.</source>
        <translation>Das Einschalten beendet alle anderen Sitzungen dieses Kontos auf %1: jetzt %2. Die dieser Konsole bleibt.</translation>
    </message>
    <message>
        <source>Switching it on ends all other sessions of this account on %1, if there are any. This console&apos;s stays.</source>
        <translation>Das Einschalten beendet alle anderen Sitzungen dieses Kontos auf %1, falls es welche gibt. Die dieser Konsole bleibt.</translation>
    </message>
    <message>
        <source>Odoo asks for the password first. Nothing is changed before the app&apos;s first code was accepted; until then you can stop at any time.</source>
        <translation>Odoo fragt zuerst nach dem Passwort. Nichts ändert sich, bevor der erste Code der App angenommen wurde; bis dahin können Sie jederzeit abbrechen.</translation>
    </message>
    <message>
        <source>QR code for the authenticator app; the key beside it says the same</source>
        <translation>QR-Code für die Authenticator-App; der Schlüssel daneben sagt dasselbe</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Den Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Copy the key. It stays in the clipboard until something else is copied.</source>
        <translation>Den Schlüssel kopieren. Er bleibt in der Zwischenablage, bis etwas anderes kopiert wird.</translation>
    </message>
    <message>
        <source>1. Scan with an authenticator app</source>
        <translation>1. Mit einer Authenticator-App scannen</translation>
    </message>
    <message>
        <source>The code is drawn here and never leaves this computer.</source>
        <translation>Der Code wird hier gezeichnet und verlässt diesen Computer nicht.</translation>
    </message>
    <message>
        <source>No camera? Type this key</source>
        <translation>Keine Kamera? Tippen Sie diesen Schlüssel ein</translation>
    </message>
    <message>
        <source>2. Type the 6-digit code it shows</source>
        <translation>2. Den 6-stelligen Code eingeben, den sie zeigt</translation>
    </message>
    <message>
        <source>Two-factor authentication is on: Odoo says so when asked again. The other sessions of the account end at their next request. Keep the app&apos;s backup: without it an administrator has to reset the second factor.</source>
        <translation>Die Zwei-Faktor-Authentifizierung ist an: Odoo bestätigt es auf erneute Frage. Die anderen Sitzungen des Kontos enden mit ihrer nächsten Anfrage. Bewahren Sie die Sicherung der App auf: Ohne sie muss jemand aus der Administration den zweiten Faktor zurücksetzen.</translation>
    </message>
    <message>
        <source>&amp;Get the key</source>
        <translation>&amp;Schlüssel holen</translation>
    </message>
    <message>
        <source>&amp;Activate</source>
        <translation>&amp;Aktivieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Odoo does not accept this code. Wait for the next one and try again. (%1)</source>
        <translation>Odoo nimmt diesen Code nicht an. Warten Sie auf den nächsten und versuchen Sie es noch einmal. (%1)</translation>
    </message>
    <message>
        <source>Closes by itself in %1:%2</source>
        <translation>Schließt sich in %1:%2</translation>
    </message>
    <message>
        <source>new code in %1 s · account %2 on %3</source>
        <translation>neuer Code in %1 s · Konto %2 auf %3</translation>
    </message>
</context>
<context>
    <name>gatehouse::EventDetails</name>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>not named by the source</source>
        <translation>von der Quelle nicht genannt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher es stammt</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The ledger does not know the file any more.</source>
        <translation>Das Register kennt die Datei nicht mehr.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>not told by this format</source>
        <translation>von diesem Format nicht genannt</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Open user</source>
        <translation>Benutzer öffnen</translation>
    </message>
    <message>
        <source>Sessions of this user</source>
        <translation>Sitzungen dieses Benutzers</translation>
    </message>
    <message>
        <source>Show session</source>
        <translation>Sitzung anzeigen</translation>
    </message>
    <message>
        <source>The server told it, no file.</source>
        <translation>Der Server hat es mitgeteilt, keine Datei.</translation>
    </message>
    <message>
        <source>Unlock this name…</source>
        <translation>Diesen Namen entsperren …</translation>
    </message>
    <message>
        <source>Names that nobody has are locked as well, and are unlocked likewise</source>
        <translation>Auch Namen, die niemand hat, werden gesperrt und ebenso entsperrt</translation>
    </message>
    <message>
        <source>Unlock: %1</source>
        <translation>Entsperren: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::ExportDialog</name>
    <message>
        <source>Export sessions</source>
        <translation>Sitzungen exportieren</translation>
    </message>
    <message>
        <source>Export events</source>
        <translation>Ereignisse exportieren</translation>
    </message>
    <message>
        <source>Export users</source>
        <translation>Benutzer exportieren</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>Everything the ledger holds of them.</source>
        <translation>Alles, was das Register davon enthält.</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>JSON Lines, for programs</source>
        <translation>JSON Lines, für Programme</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Session identifiers in full</source>
        <translation>Sitzungskennungen vollständig</translation>
    </message>
    <message>
        <source>By default an export holds the first eight characters, enough to tell sessions apart.</source>
        <translation>Von sich aus enthält ein Export die ersten acht Zeichen, genug, um Sitzungen zu unterscheiden.</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>Zu schreibende Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 von %2 geschrieben</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 Ereignis</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>%1, all that the list shows</source>
        <translation>%1, alles, was die Liste zeigt</translation>
    </message>
    <message>
        <source>%1, those that are selected</source>
        <translation>%1, die ausgewählten</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation>Die Datei gibt es schon; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Angehalten. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>gatehouse::FactorCoverage</name>
    <message>
        <source>Coverage of the second factor</source>
        <translation>Abdeckung mit dem zweiten Faktor</translation>
    </message>
    <message>
        <source>Of the users in this list who can sign in: neither suspended nor only tried as a login.</source>
        <translation>Von den Benutzern dieser Liste, die sich anmelden können: weder deaktiviert noch nur als Login versucht.</translation>
    </message>
    <message>
        <source>Users who can sign in, with a second factor</source>
        <translation>Benutzer, die sich anmelden können, mit zweitem Faktor</translation>
    </message>
    <message>
        <source>Users who can sign in with the password alone</source>
        <translation>Benutzer, die sich allein mit dem Kennwort anmelden können</translation>
    </message>
    <message>
        <source>Users of whom no source tells: a reading or a user list with that column does</source>
        <translation>Benutzer, von denen keine Quelle es sagt: eine Lesung oder eine Benutzerliste mit dieser Spalte tut es</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Second factor: %1</source>
        <translation>Zweiter Faktor: %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::FailedState</name>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>gatehouse::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Filter by another field, or group the list</source>
        <translation>Nach einem weiteren Feld filtern oder die Liste gruppieren</translation>
    </message>
    <message>
        <source>Filter as text</source>
        <translation>Filter als Text</translation>
    </message>
    <message>
        <source>status:active browser:Chrome last:7d, or any word</source>
        <translation>status:active browser:Chrome last:7d oder ein beliebiges Wort</translation>
    </message>
    <message>
        <source>kind:login_failed ip:203.0.113.* last:24h, or any word</source>
        <translation>kind:login_failed ip:203.0.113.* last:24h oder ein beliebiges Wort</translation>
    </message>
    <message>
        <source>totp:no known:yes, or any word</source>
        <translation>totp:no known:yes oder ein beliebiges Wort</translation>
    </message>
    <message>
        <source>The same filter as text (Ctrl+F). field:value,value  -field:value  last:7d  since:2026-11-22  sort:-last  group:user  and words to look for</source>
        <translation>Derselbe Filter als Text (Strg+F). feld:wert,wert  -feld:wert  last:7d  since:2026-11-22  sort:-last  group:user  und Wörter, nach denen gesucht wird</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Kopfleiste</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>nicht angewandt</translation>
    </message>
    <message>
        <source>These rows are exactly what the link counted: the time range and source of the top bar play no part. Take this away to apply them.</source>
        <translation>Diese Zeilen sind genau die, die der Verweis gezählt hat: Zeitraum und Quelle der Kopfleiste spielen keine Rolle. Nehmen Sie dies weg, um sie anzuwenden.</translation>
    </message>
    <message>
        <source>%1 is not</source>
        <translation>%1 ist nicht</translation>
    </message>
    <message>
        <source>%1 is</source>
        <translation>%1 ist</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>First activity</source>
        <translation>Erste Aktivität</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation>Gruppiert nach</translation>
    </message>
    <message>
        <source>Time range…</source>
        <translation>Zeitraum…</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>gatehouse::FirstRun</name>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>Gatehouse keeps the login history that Odoo throws away. Give it something to read.</source>
        <translation>Gatehouse bewahrt den Anmeldeverlauf, den Odoo wegwirft. Geben Sie ihm etwas zu lesen.</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>Dateien &amp;wählen…</translation>
    </message>
    <message>
        <source>Make it &amp;again</source>
        <translation>&amp;Neu erzeugen</translation>
    </message>
    <message>
        <source>How far the sample is</source>
        <translation>Wie weit das Beispiel ist</translation>
    </message>
    <message>
        <source>Open exported logs</source>
        <translation>Exportierte Protokolle öffnen</translation>
    </message>
    <message>
        <source>Odoo server logs (also .gz), device lists and user lists as CSV, Excel or JSON. Nothing leaves this computer.</source>
        <translation>Odoo-Serverprotokolle (auch .gz), Gerätelisten und Benutzerlisten als CSV, Excel oder JSON. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Connect to Odoo</source>
        <translation>Mit Odoo verbinden</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Das Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>%1 invented users, %2 days, with a password spray and stolen sessions to find. In a ledger of its own, so that it never mixes with yours.</source>
        <translation>%1 erfundene Benutzer, %2 Tage, mit einem Passwort-Spraying und gestohlenen Sitzungen zum Aufspüren. In einem eigenen Register, damit es sich nie mit Ihrem vermischt.</translation>
    </message>
    <message>
        <source>or drop files anywhere on this window · Ledger: %1</source>
        <translation>oder Dateien irgendwo auf diesem Fenster ablegen · Register: %1</translation>
    </message>
    <message>
        <source>Day %1 of %2</source>
        <translation>Tag %1 von %2</translation>
    </message>
    <message>
        <source>Inventing…</source>
        <translation>Wird erfunden…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Make &amp;sample</source>
        <translation>&amp;Beispiel erzeugen</translation>
    </message>
    <message>
        <source>C&amp;onnect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Who is logged in now, and ending what must end. Nothing needs to be installed on an Odoo 18 or 19.</source>
        <translation>Wer jetzt angemeldet ist, und beenden, was enden muss. Auf einem Odoo 18 oder 19 muss nichts installiert werden.</translation>
    </message>
    <message>
        <source>Open a &amp;team&apos;s ledger…</source>
        <translation>Register eines &amp;Teams öffnen …</translation>
    </message>
    <message>
        <source>One history for several officers, in a PostgreSQL database</source>
        <translation>Ein Verlauf für mehrere Beauftragte, in einer PostgreSQL-Datenbank</translation>
    </message>
</context>
<context>
    <name>gatehouse::Footer</name>
    <message>
        <source>The ledger: %1</source>
        <translation>Das Register: %1</translation>
    </message>
    <message>
        <source>%1: as of %2 (%3)</source>
        <translation>%1: Stand %2 (%3)</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>keine Quelle</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 sessions · %2 events</source>
        <translation>%1 Sitzungen · %2 Ereignisse</translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupPanel</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 of %2 active</source>
        <translation>%1 von %2 aktiv</translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation>Nicht gruppieren</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>The %1 largest of %2 groups. Filter to see others.</source>
        <translation>Die %1 größten von %2 Gruppen. Filtern Sie, um andere zu sehen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::GuardDialog</name>
    <message>
        <source>The Guard on %1</source>
        <translation>Der Guard auf %1</translation>
    </message>
    <message>
        <source>&amp;Save the Guard to a folder…</source>
        <translation>Guard in einen Ordner &amp;speichern …</translation>
    </message>
    <message>
        <source>The Guard %1, which this program brings: the folder %2</source>
        <translation>Der Guard %1, den dieses Programm mitbringt: der Ordner %2</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The server was not asked yet.</source>
        <translation>Der Server wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Not available: %1.</source>
        <translation>Nicht verfügbar: %1.</translation>
    </message>
    <message>
        <source>Installed: version %1. %2 is an officer there.</source>
        <translation>Installiert: Version %1. %2 ist dort Beauftragter.</translation>
    </message>
    <message>
        <source>Installed: version %1. %2 is an auditor there.</source>
        <translation>Installiert: Version %1. %2 ist dort Prüfer.</translation>
    </message>
    <message>
        <source>On record since %1.</source>
        <translation>Aufgezeichnet wird seit %1.</translation>
    </message>
    <message>
        <source>The Guard is an add-on inside Odoo 17, 18 or 19. It records every session and how it ended, makes an end final, and enforces what Odoo alone does not: lifetimes, idle limits, one session per user, lock-outs, password age. Without it, sessions are known only as far as stock Odoo lists them.</source>
        <translation>Der Guard ist ein Zusatzmodul in Odoo 17, 18 oder 19. Er zeichnet jede Sitzung und ihr Ende auf, macht ein Ende endgültig und setzt durch, was Odoo allein nicht tut: Lebensdauern, Leerlaufgrenzen, eine Sitzung je Benutzer, Kontosperren, Alter von Passwörtern. Ohne ihn sind Sitzungen nur so weit bekannt, wie Odoo allein sie auflistet.</translation>
    </message>
    <message>
        <source>Sessions, failed logins and how each session ended come from it. Ending sessions through it is final; accounts that it has locked can be unlocked.</source>
        <translation>Sitzungen, Fehlanmeldungen und das Ende jeder Sitzung kommen von ihm. Durch ihn beendete Sitzungen sind endgültig beendet; von ihm gesperrte Konten können entsperrt werden.</translation>
    </message>
    <message>
        <source>Sessions, failed logins and how each session ended come from it. Only its officers end sessions through it, unlock accounts and set policies: the group Gatehouse Officer, on the user form in Odoo.</source>
        <translation>Sitzungen, Fehlanmeldungen und das Ende jeder Sitzung kommen von ihm. Nur seine Beauftragten beenden durch ihn Sitzungen, entsperren Konten und setzen Richtlinien: die Gruppe Gatehouse Officer, im Benutzerformular von Odoo.</translation>
    </message>
    <message>
        <source>This program brings version %1. To replace the one there:</source>
        <translation>Dieses Programm bringt Version %1 mit. So wird die dortige ersetzt:</translation>
    </message>
    <message>
        <source>To install it:</source>
        <translation>So wird er installiert:</translation>
    </message>
    <message>
        <source>1. Save the Guard to a folder, and copy gatehouse_guard into a folder of the server&apos;s --addons-path.</source>
        <translation>1. Den Guard in einen Ordner speichern und gatehouse_guard in einen Ordner aus dem --addons-path des Servers kopieren.</translation>
    </message>
    <message>
        <source>2. Restart Odoo.</source>
        <translation>2. Odoo neu starten.</translation>
    </message>
    <message>
        <source>3. In Odoo: Apps → Gatehouse Guard → Upgrade.</source>
        <translation>3. In Odoo: Apps → Gatehouse Guard → Aktualisieren.</translation>
    </message>
    <message>
        <source>3. In Odoo: Apps → Update Apps List, then Gatehouse Guard → Activate.</source>
        <translation>3. In Odoo: Apps → App-Liste aktualisieren, dann Gatehouse Guard → Aktivieren.</translation>
    </message>
    <message>
        <source>Nobody is logged out by it, and nothing changes for anybody until a policy is set.</source>
        <translation>Niemand wird dadurch abgemeldet, und für niemanden ändert sich etwas, bis eine Richtlinie gesetzt wird.</translation>
    </message>
    <message>
        <source>As the server said %1 (%2)</source>
        <translation>Nach Auskunft des Servers %1 (%2)</translation>
    </message>
    <message>
        <source>Save the Guard to a folder</source>
        <translation>Guard in einen Ordner speichern</translation>
    </message>
    <message>
        <source>There is a %1 in this folder already. Replace it?</source>
        <translation>In diesem Ordner gibt es schon ein %1. Ersetzen?</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>Sessions, failed logins and how each session ended come from it. Only a role that may order it ends sessions, unlocks accounts and sets policies: “gatehousectl sql-grants --orders” prints what to grant.</source>
        <translation>Sitzungen, fehlgeschlagene Anmeldungen und wie jede Sitzung endete kommen von ihm. Nur eine Rolle, die ihm Aufträge erteilen darf, beendet Sitzungen, entsperrt Konten und setzt Richtlinien: „gatehousectl sql-grants --orders“ gibt aus, was zu gewähren ist.</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderMapGrid</name>
    <message>
        <source>What the table&apos;s headers stand for</source>
        <translation>Wofür die Überschriften der Tabelle stehen</translation>
    </message>
    <message>
        <source>Header in the file</source>
        <translation>Überschrift in der Datei</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Verstanden als</translation>
    </message>
    <message>
        <source>First value</source>
        <translation>Erster Wert</translation>
    </message>
    <message>
        <source>What “%1” stands for</source>
        <translation>Wofür „%1“ steht</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>gatehouse::Histogram</name>
    <message>
        <source>ok</source>
        <translation>erfolgreich</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Histogram over time</source>
        <translation>Histogramm im Zeitverlauf</translation>
    </message>
    <message>
        <source>not observed: no source tells of this time</source>
        <translation>nicht beobachtet: Keine Quelle berichtet von dieser Zeit</translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation>%1 %2, %3 %4</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>%1 bars. T shows the numbers as a table.</source>
        <translation>%1 Balken. T zeigt die Zahlen als Tabelle.</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Von (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <source>not observed</source>
        <translation>nicht beobachtet</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportChoicePane</name>
    <message>
        <source>UTC (what Odoo writes)</source>
        <translation>UTC (wie Odoo schreibt)</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>Aus der &amp;Liste entfernen</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Zeitpunkte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Odoo server logs (also rotated and compressed), device lists and user lists (CSV, Excel, JSON).
Add them above or drop them here. Nothing leaves this computer.</source>
        <translation>Odoo-Serverprotokolle (auch rotiert und komprimiert), Gerätelisten und Benutzerlisten (CSV, Excel, JSON).
Fügen Sie sie oben hinzu, oder legen Sie sie hier ab. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>Die Dateien werden durchgesehen</translation>
    </message>
    <message>
        <source>a name for this Odoo</source>
        <translation>ein Name für dieses Odoo</translation>
    </message>
    <message>
        <source>The Odoo these files come from. Files of the same Odoo belong under the same name: their users and sessions are tied together, and what was imported before is not counted twice.</source>
        <translation>Das Odoo, aus dem diese Dateien stammen. Dateien desselben Odoo gehören unter denselben Namen: Ihre Benutzer und Sitzungen werden verknüpft, und was schon importiert wurde, wird nicht doppelt gezählt.</translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation>%1 (dieser Computer)</translation>
    </message>
    <message>
        <source>Odoo writes UTC whatever the server&apos;s zone is. Choose another only when something between Odoo and the file rewrote the times.</source>
        <translation>Odoo schreibt UTC, welche Zone der Server auch hat. Wählen Sie nur dann eine andere, wenn etwas zwischen Odoo und der Datei die Zeiten umgeschrieben hat.</translation>
    </message>
    <message>
        <source>A server log tells of every database on the server. Lines that name none are always read.</source>
        <translation>Ein Serverprotokoll berichtet von allen Datenbanken des Servers. Zeilen, die keine nennen, werden immer gelesen.</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Times without a &amp;zone are</source>
        <translation>Zeiten ohne &amp;Zone sind</translation>
    </message>
    <message>
        <source>Only &amp;database</source>
        <translation>Nur Daten&amp;bank</translation>
    </message>
    <message>
        <source>Import exported logs</source>
        <translation>Exportierte Protokolle importieren</translation>
    </message>
    <message>
        <source>Logs and exports (*.log* *.csv* *.xlsx *.json* *.txt* *.gz *.xz *.zst);;All files (*)</source>
        <translation>Protokolle und Exporte (*.log* *.csv* *.xlsx *.json* *.txt* *.gz *.xz *.zst);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a folder of logs</source>
        <translation>Einen Ordner mit Protokollen importieren</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>nicht importierbar</translation>
    </message>
    <message>
        <source>unknown headers</source>
        <translation>unbekannte Überschriften</translation>
    </message>
    <message>
        <source>Choose a file above to see what was found in it.</source>
        <translation>Wählen Sie oben eine Datei, um zu sehen, was darin gefunden wurde.</translation>
    </message>
    <message>
        <source>every database</source>
        <translation>jede Datenbank</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Die Dateien werden durchgesehen…</translation>
    </message>
    <message>
        <source>Add the files to import.</source>
        <translation>Fügen Sie die zu importierenden Dateien hinzu.</translation>
    </message>
    <message>
        <source>None of these files can be imported as they are.</source>
        <translation>Keine dieser Dateien kann so, wie sie ist, importiert werden.</translation>
    </message>
    <message>
        <source>Give the source a name.</source>
        <translation>Geben Sie der Quelle einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is not a time zone. Write a name like Europe/Berlin or an offset like +02:00.</source>
        <translation>„%1“ ist keine Zeitzone. Schreiben Sie einen Namen wie Europe/Berlin oder einen Abstand wie +02:00.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportDesk</name>
    <message>
        <source>An import is running. Add these files when it is done.</source>
        <translation>Ein Import läuft. Fügen Sie diese Dateien hinzu, wenn er fertig ist.</translation>
    </message>
    <message>
        <source>Stop importing and close Gatehouse?</source>
        <translation>Import anhalten und Gatehouse schließen?</translation>
    </message>
    <message>
        <source>%1 new records in “%2”.</source>
        <translation>%1 neue Datensätze in „%2“.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportDialog</name>
    <message>
        <source>Import exported logs</source>
        <translation>Exportierte Protokolle importieren</translation>
    </message>
    <message>
        <source>Import &amp;more…</source>
        <translation>&amp;Weitere importieren…</translation>
    </message>
    <message>
        <source>Which files?</source>
        <translation>Welche Dateien?</translation>
    </message>
    <message>
        <source>&amp;Import 1 file</source>
        <translation>1 Datei &amp;importieren</translation>
    </message>
    <message>
        <source>&amp;Import %1 files</source>
        <translation>%1 Dateien &amp;importieren</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Cancel import</source>
        <translation>Import &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation>Ein Import läuft</translation>
    </message>
    <message>
        <source>What was read so far is kept; importing the same files again goes on from there.</source>
        <translation>Was bisher gelesen wurde, bleibt erhalten; ein erneuter Import derselben Dateien setzt dort fort.</translation>
    </message>
    <message>
        <source>&amp;Stop the import</source>
        <translation>Import &amp;anhalten</translation>
    </message>
    <message>
        <source>&amp;Go on importing</source>
        <translation>&amp;Weiter importieren</translation>
    </message>
    <message>
        <source>Stop importing?</source>
        <translation>Import anhalten?</translation>
    </message>
    <message>
        <source>Stop importing and close?</source>
        <translation>Import anhalten und schließen?</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportProgressPane</name>
    <message>
        <source>How far the import is</source>
        <translation>Wie weit der Import ist</translation>
    </message>
    <message>
        <source>You can go on working: what is read appears in the lists as it comes. A cancelled import keeps what it has read so far, and the next one goes on from there.</source>
        <translation>Sie können weiterarbeiten: Was gelesen ist, erscheint nach und nach in den Listen. Ein abgebrochener Import behält, was er bisher gelesen hat, und der nächste setzt dort fort.</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Opening the ledger</source>
        <translation>Das Register wird geöffnet</translation>
    </message>
    <message>
        <source>Stopping at the next safe place…</source>
        <translation>Hält an der nächsten sicheren Stelle an…</translation>
    </message>
    <message>
        <source>File %1 of %2: %3</source>
        <translation>Datei %1 von %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>, %1 a second</source>
        <translation>, %1 je Sekunde</translation>
    </message>
    <message>
        <source>, about %1 left</source>
        <translation>, noch etwa %1</translation>
    </message>
    <message>
        <source>%1 records understood, %2 of them new, %3 lines not understood</source>
        <translation>%1 Datensätze verstanden, davon %2 neu, %3 Zeilen nicht verstanden</translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportResultPane</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Nicht erkannt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>What came of each file</source>
        <translation>Was aus jeder Datei wurde</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>None of our concern</source>
        <translation>Ohne Belang</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Show &amp;sessions</source>
        <translation>Si&amp;tzungen anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;activity</source>
        <translation>A&amp;ktivität anzeigen</translation>
    </message>
    <message>
        <source>Show what was &amp;not understood</source>
        <translation>&amp;Nicht Verstandenes anzeigen</translation>
    </message>
    <message>
        <source>The ledger is in use</source>
        <translation>Das Register ist in Gebrauch</translation>
    </message>
    <message>
        <source>%1

Only one program writes to a ledger at a time. Nothing was changed: wait until the other one has finished, then try again.</source>
        <translation>%1

Nur ein Programm auf einmal schreibt in ein Register. Es wurde nichts geändert: Warten Sie, bis das andere fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation>Der Import ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1

What was committed before stays, and the next import of the same files goes on from there.</source>
        <translation>%1

Was vorher festgeschrieben wurde, bleibt, und der nächste Import derselben Dateien setzt dort fort.</translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation>Der Import wurde abgebrochen</translation>
    </message>
    <message>
        <source>Imported, but not everything</source>
        <translation>Importiert, aber nicht alles</translation>
    </message>
    <message>
        <source>Imported into “%1”</source>
        <translation>In „%1“ importiert</translation>
    </message>
    <message>
        <source>%1 lines read. %2 records understood, %3 of them new; %4 lines were none of our concern, %5 not understood.</source>
        <translation>%1 Zeilen gelesen. %2 Datensätze verstanden, davon %3 neu; %4 Zeilen waren ohne Belang, %5 wurden nicht verstanden.</translation>
    </message>
    <message>
        <source>What was read so far is kept. Importing the same files again goes on from there.</source>
        <translation>Was bisher gelesen wurde, bleibt erhalten. Ein erneuter Import derselben Dateien setzt dort fort.</translation>
    </message>
    <message>
        <source>All of it was in the ledger already.</source>
        <translation>Alles davon stand schon im Register.</translation>
    </message>
    <message>
        <source>Files that could not be read to the end: %1. The reason is below the name.</source>
        <translation>Dateien, die nicht bis zum Ende gelesen werden konnten: %1. Der Grund steht unter dem Namen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::JournalDetails</name>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Angeordnet</translation>
    </message>
    <message>
        <source>by</source>
        <translation>von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>nothing was sent</source>
        <translation>nichts wurde gesendet</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Geklärt</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>no targets</source>
        <translation>keine Ziele</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>Für %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>%1 more: the receipt has all of them.</source>
        <translation>%1 weitere: Im Beleg stehen alle.</translation>
    </message>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>Das Journal konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>It may still be under way, in another window or on the command line. From %1 on the server can be read for it.</source>
        <translation>Vielleicht ist sie noch im Gange, in einem anderen Fenster oder auf der Befehlszeile. Ab %1 kann der Server dafür gelesen werden.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Reads the server to find out what became of it; changes nothing there</source>
        <translation>Liest den Server, um zu erfahren, was daraus wurde; ändert dort nichts</translation>
    </message>
    <message>
        <source>What became of it is not known. The server can be read again for it, which changes nothing there.</source>
        <translation>Was daraus wurde, ist nicht bekannt. Der Server kann dafür erneut gelesen werden; das ändert dort nichts.</translation>
    </message>
    <message>
        <source>What became of it is not known. %1</source>
        <translation>Was daraus wurde, ist nicht bekannt. %1</translation>
    </message>
    <message>
        <source>Copy receipt</source>
        <translation>Beleg kopieren</translation>
    </message>
    <message>
        <source>Copied: the receipt of journal entry %1</source>
        <translation>Kopiert: der Beleg zu Journaleintrag %1</translation>
    </message>
    <message>
        <source>Save receipt…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>I have seen to it</source>
        <translation>Ich habe mich darum gekümmert</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Writes into the ledger that you have seen to it that these sessions live; changes nothing at the server</source>
        <translation>Schreibt in das Register, dass Sie sich um diese noch lebenden Sitzungen gekümmert haben; ändert nichts am Server</translation>
    </message>
    <message>
        <source>Whoever works with this ledger is told again that these sessions live</source>
        <translation>Wer mit diesem Register arbeitet, erfährt wieder, dass diese Sitzungen leben</translation>
    </message>
</context>
<context>
    <name>gatehouse::JournalPage</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export every order the filter matches, with all its targets and their proof (Ctrl+E)</source>
        <translation>Jede Anordnung exportieren, auf die der Filter passt, mit allen Zielen und ihrem Nachweis (Strg+E)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Choose an order to see what became of it.</source>
        <translation>Wählen Sie eine Anordnung, um zu sehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Jedes Ergebnis</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Verweigert</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Nicht geklärt</translation>
    </message>
    <message>
        <source>Unknown or not settled</source>
        <translation>Unbekannt oder nicht geklärt</translation>
    </message>
    <message>
        <source>Still watched</source>
        <translation>Noch beobachtet</translation>
    </message>
    <message>
        <source>Alive again</source>
        <translation>Lebt wieder</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Any action</source>
        <translation>Jede Handlung</translation>
    </message>
    <message>
        <source>User, session, officer or reason</source>
        <translation>Benutzer, Sitzung, Beauftragte oder Grund</translation>
    </message>
    <message>
        <source>Orders in which this occurs (Ctrl+F)</source>
        <translation>Anordnungen, in denen dies vorkommt (Strg+F)</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Anordnung</numerusform>
            <numerusform>%n Anordnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The journal could not be read</source>
        <translation>Das Journal konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>Keine Anordnung passt</translation>
    </message>
    <message>
        <source>Orders there are, but none with this outcome, action or text.</source>
        <translation>Anordnungen gibt es, aber keine mit diesem Ergebnis, dieser Handlung oder diesem Text.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Nothing was ordered yet</source>
        <translation>Noch wurde nichts angeordnet</translation>
    </message>
    <message>
        <source>What is revoked, logged out or suspended from here is written down before it is sent, and what became of it, with its proof, is found here.</source>
        <translation>Was von hier aus widerrufen, abgemeldet oder deaktiviert wird, wird aufgeschrieben, bevor es gesendet wird; hier steht, was daraus wurde, mit dem Nachweis.</translation>
    </message>
    <message>
        <source>Nothing was ordered of this source.</source>
        <translation>Von dieser Quelle wurde nichts angeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) were left open: what became of them is not known.</source>
        <translation>
            <numerusform>%n Anordnung blieb offen: Was daraus wurde, ist nicht bekannt.</numerusform>
            <numerusform>%n Anordnungen blieben offen: Was daraus wurde, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the server again for them</source>
        <translation>Den Server dafür erneut lesen</translation>
    </message>
    <message>
        <source>Only orders by %1</source>
        <translation>Nur Anordnungen von %1</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>Nur „%1“</translation>
    </message>
    <message>
        <source>Copied: journal entry %1</source>
        <translation>Kopiert: Journaleintrag %1</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Journal exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Exported %1 lines to %2</source>
        <translation>%1 Zeilen nach %2 exportiert</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>gatehouse::JournalStrip</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>I have &amp;seen to it</source>
        <translation>Ich habe mich dar&amp;um gekümmert</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Closes this notice until the program starts again, or another order is left open</source>
        <translation>Schließt diesen Hinweis, bis das Programm neu startet oder eine weitere Anordnung offen bleibt</translation>
    </message>
    <message>
        <source>%1 on %2 was revoked %3 and lives: the server lists it, in use %4.</source>
        <translation>%1 auf %2 wurde widerrufen (%3) und lebt: Der Server listet sie, in Gebrauch %4.</translation>
    </message>
    <message>
        <source>%1 revoked sessions live, the last one seen: %2 on %3, in use %4.</source>
        <translation>%1 widerrufene Sitzungen leben, zuletzt gesehen: %2 auf %3, in Gebrauch %4.</translation>
    </message>
    <message>
        <source>What ends it for sure: %1.</source>
        <translation>Was sie sicher beendet: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) were left open: what became of them is not known. The server can be read again for them, which changes nothing there.</source>
        <translation>
            <numerusform>%n Anordnung blieb offen: Was daraus wurde, ist nicht bekannt. Der Server kann dafür erneut gelesen werden; das ändert dort nichts.</numerusform>
            <numerusform>%n Anordnungen blieben offen: Was daraus wurde, ist nicht bekannt. Der Server kann dafür erneut gelesen werden; das ändert dort nichts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes into the ledger that you have seen to it, and closes this notice for all who work with it. The session&apos;s row and the journal go on saying it, with your name.</source>
        <translation>Schreibt ins Register, dass Sie sich darum gekümmert haben, und schließt diesen Hinweis für alle, die damit arbeiten. Die Zeile der Sitzung und das Journal sagen es weiterhin, mit Ihrem Namen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LedgerPanel</name>
    <message>
        <source>&amp;Do without</source>
        <translation>&amp;Darauf verzichten</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>&amp;Open another…</source>
        <translation>&amp;Anderes öffnen…</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>This is the sample: its people, addresses and attacks are invented. It has a ledger of its own; your ledger is untouched. What you import here stays with the sample.</source>
        <translation>Dies ist das Beispiel: Seine Personen, Adressen und Angriffe sind erfunden. Es hat ein eigenes Register; Ihr Register ist unberührt. Was Sie hier importieren, bleibt beim Beispiel.</translation>
    </message>
    <message>
        <source>&amp;Back to your ledger</source>
        <translation>&amp;Zurück zu Ihrem Register</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>path and size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Open another ledger</source>
        <translation>Anderes Register öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Ledgers (*.sqlite)</source>
        <translation>Register (*.sqlite)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a place database</source>
        <translation>Ortsdatenbank wählen</translation>
    </message>
    <message>
        <source>MaxMind databases (*.mmdb)</source>
        <translation>MaxMind-Datenbanken (*.mmdb)</translation>
    </message>
    <message>
        <source>The next imports look addresses up in %1.</source>
        <translation>Die nächsten Importe schlagen Adressen in %1 nach.</translation>
    </message>
    <message>
        <source>No place database: places are known where an export tells them, and unknown everywhere else.</source>
        <translation>Keine Ortsdatenbank: Orte sind bekannt, wo ein Export sie nennt, und sonst überall unbekannt.</translation>
    </message>
    <message>
        <source>%1, built %2 (%3)</source>
        <translation>%1, erstellt %2 (%3)</translation>
    </message>
    <message>
        <source>Addresses move: a newer one knows better.</source>
        <translation>Adressen wandern: Eine neuere weiß es besser.</translation>
    </message>
    <message>
        <source>Open a &amp;team&apos;s…</source>
        <translation>&amp;Team-Register öffnen…</translation>
    </message>
    <message>
        <source>%1 (a team&apos;s)</source>
        <comment>address</comment>
        <translation>%1 (eines Teams)</translation>
    </message>
    <message>
        <source>&amp;Keep…</source>
        <translation>&amp;Behalten …</translation>
    </message>
    <message>
        <source>Keeps</source>
        <translation>Behält</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) beside the current one: what is from %1 on</source>
        <translation>
            <numerusform>%n Monat neben dem laufenden: was ab %1 ist</numerusform>
            <numerusform>%n Monate neben dem laufenden: was ab %1 ist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LedgerSignIn</name>
    <message>
        <source>Without a password, %1 stays closed.</source>
        <translation>Ohne Passwort bleibt %1 geschlossen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LegendRow</name>
    <message>
        <source>%1: %2 sessions, %3</source>
        <translation>%1: %2 Sitzungen, %3</translation>
    </message>
    <message>
        <source>%1 of them presumed: the source suggests it but does not prove it</source>
        <translation>%1 davon vermutlich: Die Quelle legt es nahe, beweist es aber nicht</translation>
    </message>
</context>
<context>
    <name>gatehouse::ListPage</name>
    <message>
        <source>Choose a row to see what is known of it.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>This may be out of date. %1</source>
        <translation>Dies ist möglicherweise veraltet. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Import exported logs…</source>
        <translation>Exportierte Protokolle importieren…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No rows have all of what the filter asks for.</source>
        <translation>Keine Zeile hat alles, was der Filter verlangt.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Nothing in the range of the top bar</source>
        <translation>Nichts im Bereich der Kopfleiste</translation>
    </message>
    <message>
        <source>The ledger has rows, but none of this time and source.</source>
        <translation>Das Register hat Zeilen, aber keine aus dieser Zeit und Quelle.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles anzeigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Top bar: %1</source>
        <translation>Kopfleiste: %1</translation>
    </message>
    <message>
        <source>The time range and the source chosen in the top bar apply where the filter does not name its own.</source>
        <translation>Der in der Kopfleiste gewählte Zeitraum und die Quelle gelten, wo der Filter keine eigenen nennt.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Show and hide columns</source>
        <translation>Spalten ein- und ausblenden</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export everything the filter matches (Ctrl+E)</source>
        <translation>Alles exportieren, worauf der Filter passt (Strg+E)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show the details of the current row (Space)</source>
        <translation>Einzelheiten der aktuellen Zeile anzeigen (Leertaste)</translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation>Das Register wird gelesen</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Copying takes at most %1 rows. Export has no limit (Ctrl+E).</source>
        <translation>Kopiert werden höchstens %1 Zeilen. Der Export hat keine Grenze (Strg+E).</translation>
    </message>
    <message>
        <source>Only %1: %2</source>
        <translation>Nur %1: %2</translation>
    </message>
    <message>
        <source>Without %1: %2</source>
        <translation>Ohne %1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::LoadingState</name>
    <message>
        <source>Reading the ledger</source>
        <translation>Das Register wird gelesen</translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation>Zeilen exportieren…</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Read the ledger again</source>
        <translation>Register neu lesen</translation>
    </message>
    <message>
        <source>Show names and addresses</source>
        <translation>Namen und Adressen anzeigen</translation>
    </message>
    <message>
        <source>Hide names and addresses</source>
        <translation>Namen und Adressen verbergen</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Farbschema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Farbschema: dunkel</translation>
    </message>
    <message>
        <source>Theme: like the system</source>
        <translation>Farbschema: wie das System</translation>
    </message>
    <message>
        <source>Show the pages&apos; names</source>
        <translation>Namen der Seiten anzeigen</translation>
    </message>
    <message>
        <source>Fold the list of pages</source>
        <translation>Liste der Seiten einklappen</translation>
    </message>
    <message>
        <source>Time range: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>Time range: other…</source>
        <translation>Zeitraum: anderer…</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>gatehouse::PathsDialog</name>
    <message>
        <source>&amp;As preset</source>
        <translation>Wie &amp;vorgegeben</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Übernehmen</translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingBar</name>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>What is marked in red has to be mended first.</source>
        <translation>Was rot markiert ist, muss erst berichtigt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not savable</source>
        <translation>Nicht speicherbar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n change(s)…</source>
        <translation>
            <numerusform>%n Änderung &amp;speichern …</numerusform>
            <numerusform>%n Änderungen &amp;speichern …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PoliciesPage</name>
    <message>
        <source>how long a session may live</source>
        <translation>wie lange eine Sitzung leben darf</translation>
    </message>
    <message>
        <source>who may come in, how often, from where</source>
        <translation>wer herein darf, wie oft, von wo</translation>
    </message>
    <message>
        <source>logins that are unlike those before</source>
        <translation>Anmeldungen, die anders sind als alle davor</translation>
    </message>
    <message>
        <source>their age, and how one is forgotten</source>
        <translation>ihr Alter, und wie man eines vergisst</translation>
    </message>
    <message>
        <source>sent by Odoo, through its own queue</source>
        <translation>von Odoo versandt, über seine eigene Warteschlange</translation>
    </message>
    <message>
        <source>Asking the ledger for policies</source>
        <translation>Das Register wird nach Richtlinien gefragt</translation>
    </message>
    <message>
        <source>Save policies</source>
        <translation>Richtlinien speichern</translation>
    </message>
    <message>
        <source>Policies of</source>
        <translation>Richtlinien von</translation>
    </message>
    <message>
        <source>&amp;Compare sources…</source>
        <translation>Quellen &amp;vergleichen …</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>V&amp;orlagen</translation>
    </message>
    <message>
        <source>What NIST and OWASP ask for, clause by clause</source>
        <translation>Was NIST und OWASP verlangen, Absatz für Absatz</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message numerus="yes">
        <source>What if, on the last %n day(s)</source>
        <translation>
            <numerusform>Was wäre gewesen, am letzten %n Tag</numerusform>
            <numerusform>Was wäre gewesen, in den letzten %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The ledger could not be read.</source>
        <translation>Das Register konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>The policies of %1 come with its next whole reading.</source>
        <translation>Die Richtlinien von %1 kommen mit der nächsten vollständigen Lesung.</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>No Odoo is connected</source>
        <translation>Kein Odoo ist verbunden</translation>
    </message>
    <message>
        <source>Policies are those of an Odoo: what it enforces by itself, and with the Guard installed all of them. Exported logs have none.</source>
        <translation>Richtlinien sind die eines Odoo: was es selbst durchsetzt, und mit dem Guard alle. Exportierte Protokolle haben keine.</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>at an unknown time</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>No Guard · Odoo&apos;s own rules, read %1</source>
        <translation>Kein Guard · Odoos eigene Regeln, gelesen %1</translation>
    </message>
    <message>
        <source>Guard %1 answered %2</source>
        <translation>Guard %1 hat geantwortet, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s) more that this program does not know</source>
        <translation>
            <numerusform>%n weitere Richtlinie, die dieses Programm nicht kennt</numerusform>
            <numerusform>%n weitere Richtlinien, die dieses Programm nicht kennt</numerusform>
        </translation>
    </message>
    <message>
        <source>What it would have done could not be found out: %1</source>
        <translation>Was er bewirkt hätte, war nicht herauszufinden: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a user, how often</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
</context>
<context>
    <name>gatehouse::PolicyEditor</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>= %1 d</source>
        <translation>= %1 d</translation>
    </message>
    <message>
        <source>= %1 h</source>
        <translation>= %1 h</translation>
    </message>
    <message>
        <source>= %1 min</source>
        <translation>= %1 min</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1 …</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>gatehouse::PolicyRow</name>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Enforced by</source>
        <translation>Durchgesetzt von</translation>
    </message>
    <message>
        <source>Changed meanwhile by somebody else: it was %1, is now %2.</source>
        <translation>Inzwischen von jemand anderem geändert: war %1, ist jetzt %2.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>gatehouse::PresetDialog</name>
    <message>
        <source>%1, beside what is set</source>
        <translation>%1, neben dem, was gesetzt ist</translation>
    </message>
    <message>
        <source>%1. What is stricter already stays. Nothing is set before you save the form.</source>
        <translation>%1. Was schon strenger ist, bleibt. Nichts wird gesetzt, bevor Sie das Formular speichern.</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>Absatz</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>Was er verlangt</translation>
    </message>
    <message>
        <source>not enforced</source>
        <translation>nicht durchgesetzt</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>bleibt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It also asks for what no policy here can say:</source>
        <translation>Verlangt wird auch, was keine Richtlinie hier sagen kann:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Put %n value(s) onto the form</source>
        <translation>
            <numerusform>%n Wert ins Formular</numerusform>
            <numerusform>%n Werte ins Formular</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PreviewPane</name>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Odoo</source>
        <translation>Odoo</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Zeitpunkte</translation>
    </message>
    <message>
        <source>%1 (events: %2)</source>
        <translation>%1 (Ereignisse: %2)</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and count</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Doubtful, may be forged</source>
        <translation>Zweifelhaft, womöglich gefälscht</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Durchgesehen</translation>
    </message>
    <message>
        <source>the whole file: %1 lines, %2 of them none of our concern, %3 not understood</source>
        <translation>die ganze Datei: %1 Zeilen, davon %2 ohne Belang, %3 nicht verstanden</translation>
    </message>
    <message>
        <source>the first %1: %2 lines, %3 of them none of our concern, %4 not understood</source>
        <translation>die ersten %1: %2 Zeilen, davon %3 ohne Belang, %4 nicht verstanden</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count and kind of rows</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 Ereignisse</translation>
    </message>
    <message>
        <source>%1 failed logins</source>
        <translation>%1 Fehlversuche</translation>
    </message>
    <message>
        <source>%1 not understood</source>
        <translation>%1 nicht verstanden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <source>Lines that were not understood</source>
        <translation>Zeilen, die nicht verstanden wurden</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>Some headers are not known. Say under “Headers” what they stand for.</source>
        <translation>Einige Überschriften sind nicht bekannt. Sagen Sie unter „Überschriften“, wofür sie stehen.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>gatehouse::QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>There is nothing to show as a QR code.</source>
        <translation>Es gibt nichts als QR-Code zu zeigen.</translation>
    </message>
    <message>
        <source>This is too long for a QR code.</source>
        <translation>Dies ist zu lang für einen QR-Code.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>current page</source>
        <translation>aktuelle Seite</translation>
    </message>
    <message>
        <source>Show the pages&apos; names</source>
        <translation>Namen der Seiten anzeigen</translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation>Nur Symbole anzeigen</translation>
    </message>
</context>
<context>
    <name>gatehouse::RangeDialog</name>
    <message>
        <source>Show this range</source>
        <translation>Diesen Bereich anzeigen</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Von (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <source>The end must be later than the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>date format</comment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>gatehouse::RangeMenu</name>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>Von, UTC</translation>
    </message>
    <message>
        <source>Until, UTC</source>
        <translation>Bis, UTC</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Von (UTC)</translation>
    </message>
    <message>
        <source>Until (UTC)</source>
        <translation>Bis (UTC)</translation>
    </message>
    <message>
        <source>Show this range</source>
        <translation>Diesen Bereich anzeigen</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>date format</comment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>gatehouse::RecentLogins</name>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Recent active logins</source>
        <translation>Letzte aktive Anmeldungen</translation>
    </message>
</context>
<context>
    <name>gatehouse::RecordPage</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Show and hide columns</source>
        <translation>Spalten ein- und ausblenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Show the details of the current row (Space)</source>
        <translation>Einzelheiten der aktuellen Zeile anzeigen (Leertaste)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::RetentionDialog</name>
    <message>
        <source>How long the ledger keeps</source>
        <translation>Wie lange das Register behält</translation>
    </message>
    <message>
        <source>&amp;Everything</source>
        <translation>&amp;Alles</translation>
    </message>
    <message>
        <source>The current &amp;month and before it</source>
        <translation>Den laufenden &amp;Monat und davor</translation>
    </message>
    <message>
        <source>Months that are kept</source>
        <translation>Monate, die behalten werden</translation>
    </message>
    <message numerus="yes">
        <source>month(s)</source>
        <comment>after their number</comment>
        <translation>
            <numerusform>Monat</numerusform>
            <numerusform>Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>I know that &amp;this cannot be undone</source>
        <translation>Ich weiß, dass &amp;das nicht rückgängig zu machen ist</translation>
    </message>
    <message>
        <source>Ticket or reason, for the journal</source>
        <translation>Ticket oder Grund, für das Journal</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>&amp;Keep everything</source>
        <translation>Alles &amp;behalten</translation>
    </message>
    <message>
        <source>Events go by when they happened, sessions by when they were last used. Users, imports and the journal stay, and what was taken out is not read in again.</source>
        <translation>Ereignisse gehen danach, wann sie geschahen, Sitzungen danach, wann sie zuletzt benutzt wurden. Benutzer, Importe und das Journal bleiben, und was herausgenommen wurde, wird nicht wieder eingelesen.</translation>
    </message>
    <message>
        <source>Nothing is taken out. What was taken out before is not brought back.</source>
        <translation>Nichts wird herausgenommen. Was früher herausgenommen wurde, kommt nicht zurück.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>There is nothing from before %1.</source>
        <translation>Es gibt nichts von vor dem %1.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>source, sessions, events</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>What is from before %1 goes: sessions: %2, events: %3.</source>
        <translation>Was von vor dem %1 ist, geht: Sitzungen: %2, Ereignisse: %3.</translation>
    </message>
    <message>
        <source>The ledger keeps everything from now on.</source>
        <translation>Das Register behält von nun an alles.</translation>
    </message>
    <message>
        <source>Taken out of the ledger: sessions: %1, events: %2.</source>
        <translation>Aus dem Register herausgenommen: Sitzungen: %1, Ereignisse: %2.</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>&amp;Herausnehmen</translation>
    </message>
</context>
<context>
    <name>gatehouse::RulesDialog</name>
    <message>
        <source>Rules of %1</source>
        <translation>Regeln von %1</translation>
    </message>
    <message>
        <source>What this Odoo itself keeps to, whether Gatehouse is there or not. They are changed in Odoo&apos;s settings.</source>
        <translation>Woran sich dieses Odoo selbst hält, ob Gatehouse da ist oder nicht. Geändert werden sie in Odoos Einstellungen.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>The rules of this server have not been read yet.</source>
        <translation>Die Regeln dieses Servers wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>Read %1 (%2)</source>
        <translation>Gelesen %1 (%2)</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
</context>
<context>
    <name>gatehouse::SampleRun</name>
    <message>
        <source>The sample could not be put in place as %1. Is it open in another window?</source>
        <translation>Das Beispiel konnte nicht als %1 abgelegt werden. Ist es in einem anderen Fenster geöffnet?</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecretDialog</name>
    <message>
        <source>Sign in to %1</source>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>%1 wants the password of %2.</source>
        <translation>%1 verlangt das Kennwort von %2.</translation>
    </message>
    <message>
        <source>%1 wants the password of %2 %3.</source>
        <translation>%1 verlangt das Kennwort von %2, %3.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>&amp;Keep it in the system&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund des Systems behalten</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Kennwort für %1</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
</context>
<context>
    <name>gatehouse::SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text (Ctrl+C)</source>
        <translation>Die ausgewählten Zeilen als Text mit Tabulatoren kopieren (Strg+C)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation>Auswahl aufheben (Esc)</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation>%1 exportieren…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ServerDesk</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Connect a source</source>
        <translation>Quelle verbinden</translation>
    </message>
    <message>
        <source>%1 could not be written into the ledger. %2</source>
        <translation>%1 konnte nicht in das Register geschrieben werden. %2</translation>
    </message>
    <message>
        <source>%1 will have to be signed in to again after a restart: %2</source>
        <translation>Bei %1 muss man sich nach einem Neustart neu anmelden: %2</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 trennen?</translation>
    </message>
    <message>
        <source>Gatehouse no longer reads this server and forgets its password. What it told stays in the ledger.</source>
        <translation>Gatehouse liest diesen Server nicht mehr und vergisst sein Kennwort. Was er berichtet hat, bleibt im Register.</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>%1 is still in the ledger as a server: %2</source>
        <translation>%1 steht noch als Server im Register: %2</translation>
    </message>
    <message>
        <source>What ends it for sure: %1.</source>
        <translation>Was sie sicher beendet: %1.</translation>
    </message>
    <message>
        <source>Revoked sessions could not be looked after: %1</source>
        <translation>Nach widerrufenen Sitzungen konnte nicht gesehen werden: %1</translation>
    </message>
    <message>
        <source>%1: orders that wait could not be read again: %2</source>
        <translation>%1: Wartende Aufträge konnten nicht nachgelesen werden: %2</translation>
    </message>
    <message>
        <source>%1: journal entry %2 waited, and is known now: %3 done, %4 refused</source>
        <translation>%1: Journaleintrag %2 wartete und ist jetzt bekannt: %3 erledigt, %4 abgelehnt</translation>
    </message>
</context>
<context>
    <name>gatehouse::ServerFollower</name>
    <message>
        <source>Gatehouse is closing.</source>
        <translation>Gatehouse wird geschlossen.</translation>
    </message>
    <message>
        <source>Sign in as %1 to have it read.</source>
        <translation>Melden Sie sich als %1 an, damit gelesen werden kann.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ServerForm</name>
    <message>
        <source>&amp;Remember in the system&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund des Systems merken</translation>
    </message>
    <message>
        <source>Ad&amp;vanced: certificates, proxy</source>
        <translation>&amp;Erweitert: Zertifikate, Proxy</translation>
    </message>
    <message>
        <source>odoo.example.org, or what the browser shows</source>
        <translation>odoo.example.org oder was der Browser zeigt</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>Send passwords unencr&amp;ypted all the same</source>
        <translation>Kennwörter trotzdem &amp;unverschlüsselt senden</translation>
    </message>
    <message>
        <source>the only one</source>
        <translation>die einzige</translation>
    </message>
    <message>
        <source>As it is chosen when signing in. It may stay empty where the server has one alone and lists it.</source>
        <translation>Wie sie bei der Anmeldung gewählt wird. Sie kann leer bleiben, wo der Server nur eine hat und sie nennt.</translation>
    </message>
    <message>
        <source>a name for this Odoo</source>
        <translation>ein Name für dieses Odoo</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>AP&amp;I-Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Daten&amp;bank</translation>
    </message>
    <message>
        <source>&amp;Name here</source>
        <translation>&amp;Name hier</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>An&amp;meldename</translation>
    </message>
    <message>
        <source>Type the address of the Odoo.</source>
        <translation>Geben Sie die Adresse des Odoo ein.</translation>
    </message>
    <message>
        <source>Give the source a name.</source>
        <translation>Geben Sie der Quelle einen Namen.</translation>
    </message>
    <message>
        <source>There is a source “%1” already. Give this one another name.</source>
        <translation>Es gibt schon eine Quelle „%1“. Geben Sie dieser einen anderen Namen.</translation>
    </message>
    <message>
        <source>Type the login.</source>
        <translation>Geben Sie den Anmeldenamen ein.</translation>
    </message>
    <message>
        <source>Type the API key.</source>
        <translation>Geben Sie den API-Schlüssel ein.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Geben Sie das Kennwort ein.</translation>
    </message>
    <message>
        <source>%1 would be reached without encryption: whoever is on the way can read passwords and act with your session. Use https.</source>
        <translation>%1 würde ohne Verschlüsselung erreicht: Wer auf dem Weg sitzt, kann Kennwörter lesen und mit Ihrer Sitzung handeln. Verwenden Sie https.</translation>
    </message>
    <message>
        <source>Odoo at %1</source>
        <translation>Odoo auf %1</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>of the key&apos;s owner; needed before Odoo 19</source>
        <translation>des Schlüsselinhabers; nötig vor Odoo 19</translation>
    </message>
    <message>
        <source>as typed at Odoo&apos;s login</source>
        <translation>wie bei der Anmeldung an Odoo</translation>
    </message>
    <message>
        <source>A key is for reading. Where Odoo wants the password for an action, you are asked for it then.</source>
        <translation>Ein Schlüssel ist zum Lesen da. Wo Odoo für eine Handlung das Kennwort verlangt, werden Sie dann danach gefragt.</translation>
    </message>
    <message>
        <source>Odoo %1 answers at %2</source>
        <translation>Odoo %1 antwortet auf %2</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>bitte wählen</translation>
    </message>
    <message>
        <source>not listed there: type it</source>
        <translation>dort nicht aufgeführt: eingeben</translation>
    </message>
</context>
<context>
    <name>gatehouse::ServerPanel</name>
    <message>
        <source>How often servers are read</source>
        <translation>Wie oft Server gelesen werden</translation>
    </message>
    <message>
        <source>Read when asked to</source>
        <translation>Auf Verlangen lesen</translation>
    </message>
    <message>
        <source>Read every %1 s</source>
        <translation>Alle %1 s lesen</translation>
    </message>
    <message>
        <source>Read every %1 min</source>
        <translation>Alle %1 min lesen</translation>
    </message>
    <message>
        <source>&amp;Connect a server…</source>
        <translation>&amp;Server verbinden…</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>No server is connected. An Odoo 18 or 19 needs nothing installed for it.</source>
        <translation>Es ist kein Server verbunden. Auf einem Odoo 18 oder 19 muss dafür nichts installiert werden.</translation>
    </message>
    <message>
        <source>&amp;Read now</source>
        <translation>Jetzt &amp;lesen</translation>
    </message>
    <message>
        <source>Read %1 now</source>
        <translation>%1 jetzt lesen</translation>
    </message>
    <message>
        <source>&amp;Disconnect…</source>
        <translation>&amp;Trennen…</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>Odoo %1</source>
        <translation>Odoo %1</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>gelesen %1</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Finding out what can be done…</source>
        <translation>Es wird ermittelt, was möglich ist…</translation>
    </message>
    <message>
        <source>Reading users: %1</source>
        <translation>Benutzer werden gelesen: %1</translation>
    </message>
    <message>
        <source>Reading devices: %1</source>
        <translation>Geräte werden gelesen: %1</translation>
    </message>
    <message>
        <source>Reading rules and keys…</source>
        <translation>Regeln und Schlüssel werden gelesen…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben…</translation>
    </message>
    <message>
        <source>&amp;Sign in…</source>
        <translation>An&amp;melden…</translation>
    </message>
    <message>
        <source>PostgreSQL, read directly</source>
        <translation>PostgreSQL, direkt gelesen</translation>
    </message>
    <message>
        <source>Break-&amp;glass…</source>
        <translation>&amp;Notfall…</translation>
    </message>
    <message>
        <source>Emergency actions in %1</source>
        <translation>Notfallmaßnahmen in %1</translation>
    </message>
    <message>
        <source>R&amp;ules…</source>
        <translation>R&amp;egeln…</translation>
    </message>
    <message>
        <source>What this Odoo itself keeps to: lock-outs, inactivity, passwords, the second factor</source>
        <translation>Woran sich dieses Odoo selbst hält: Aussperrung, Untätigkeit, Kennwörter, zweiter Faktor</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>Regeln von %1</translation>
    </message>
    <message>
        <source>&amp;Guard…</source>
        <translation>&amp;Guard …</translation>
    </message>
    <message>
        <source>Whether this Odoo has the Guard, our add-on that records sessions and enforces policies, and how it gets it</source>
        <translation>Ob dieses Odoo den Guard hat, unser Zusatzmodul, das Sitzungen aufzeichnet und Richtlinien durchsetzt, und wie es ihn bekommt</translation>
    </message>
    <message>
        <source>The Guard of %1</source>
        <translation>Der Guard von %1</translation>
    </message>
    <message>
        <source>without the Guard</source>
        <translation>ohne den Guard</translation>
    </message>
    <message>
        <source>Guard %1, as officer</source>
        <translation>Guard %1, als Beauftragter</translation>
    </message>
    <message>
        <source>Guard %1, as auditor</source>
        <translation>Guard %1, als Prüfer</translation>
    </message>
    <message>
        <source>Reading what the Guard has on record…</source>
        <translation>Aufzeichnungen des Guards werden gelesen …</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Jemand anders</translation>
    </message>
    <message>
        <source>%1 is reading it</source>
        <translation>%1 liest gerade daraus</translation>
    </message>
    <message>
        <source>%1 is reading it, on %2</source>
        <translation>%1 liest gerade daraus, auf %2</translation>
    </message>
    <message>
        <source>since %1 UTC</source>
        <translation>seit %1 UTC</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionDetails</name>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>from a login line</source>
        <translation>aus einer Anmeldezeile</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>First activity</source>
        <translation>Erste Aktivität</translation>
    </message>
    <message>
        <source>±60 min</source>
        <translation>±60 min</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Letzte Aktivität</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation>Gesehen von</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No device rows: only a login line tells of this session.</source>
        <translation>Keine Gerätezeilen: Nur eine Anmeldezeile berichtet von dieser Sitzung.</translation>
    </message>
    <message>
        <source>network changed</source>
        <translation>Netz gewechselt</translation>
    </message>
    <message>
        <source>country changed</source>
        <translation>Land gewechselt</translation>
    </message>
    <message>
        <source>device changed</source>
        <translation>Gerät gewechselt</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>Other sessions of this user</source>
        <translation>Andere Sitzungen dieses Benutzers</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None that the ledger knows.</source>
        <translation>Keine, die das Register kennt.</translation>
    </message>
    <message>
        <source>%1 more on the user&apos;s page</source>
        <translation>%1 weitere auf der Seite des Benutzers</translation>
    </message>
    <message>
        <source>Open user</source>
        <translation>Benutzer öffnen</translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation>In der Aktivität anzeigen</translation>
    </message>
    <message>
        <source>The journal could not be read: %1</source>
        <translation>Das Journal konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Journal entry %1</source>
        <translation>Journaleintrag %1</translation>
    </message>
    <message>
        <source>What ends it for sure:</source>
        <translation>Was sie sicher beendet:</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a way to end a session, and what else it does</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Gatehouse cannot order it: it is done in Odoo itself, in the user&apos;s record.</source>
        <translation>Gatehouse kann das nicht anordnen: Man tut es in Odoo selbst, im Datensatz des Benutzers.</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>This session is known from a login line alone, without an identifier: Odoo cannot be told which one is meant.</source>
        <translation>Diese Sitzung ist nur aus einer Anmeldezeile bekannt, ohne Kennung: Odoo kann nicht gesagt werden, welche gemeint ist.</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Revoke: %1</source>
        <translation>Widerrufen: %1</translation>
    </message>
    <message>
        <source>±1 min</source>
        <translation>±1 min</translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation>Warum sie endete</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>Beendet von</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Angegebener Grund</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Signed in with</source>
        <translation>Angemeldet mit</translation>
    </message>
    <message>
        <source>not known, from before the Guard</source>
        <translation>nicht bekannt, von vor dem Guard</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>none used</source>
        <translation>keiner benutzt</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>Ungewöhnlich</translation>
    </message>
    <message>
        <source>Signed in from</source>
        <translation>Angemeldet von</translation>
    </message>
    <message>
        <source>Forwarded for</source>
        <translation>Weitergeleitet für</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionTimeline</name>
    <message>
        <source>Sessions by device over time</source>
        <translation>Sitzungen nach Gerät im Zeitverlauf</translation>
    </message>
    <message>
        <source>%1 sessions on %2 devices, %3 logins and failures. Arrow keys go from session to session.</source>
        <translation>%1 Sitzungen auf %2 Geräten, %3 Anmeldungen und Fehlversuche. Die Pfeiltasten gehen von Sitzung zu Sitzung.</translation>
    </message>
    <message>
        <source>%1, %2
%3 to %4
%5, %6</source>
        <translation>%1, %2
%3 bis %4
%5, %6</translation>
    </message>
    <message>
        <source>No sessions and no logins of this user are known.</source>
        <translation>Von diesem Benutzer sind keine Sitzungen und keine Anmeldungen bekannt.</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>%1 more devices are in the list below.</source>
        <translation>%1 weitere Geräte stehen in der Liste darunter.</translation>
    </message>
    <message>
        <source>The newest %1 sessions are drawn.</source>
        <translation>Gezeichnet sind die neuesten %1 Sitzungen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>The ledger holds no sessions. Import what Odoo exports of its devices and its logs to see them here.</source>
        <translation>Das Register enthält keine Sitzungen. Importieren Sie, was Odoo von seinen Geräten und Protokollen exportiert, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>not ended by force</source>
        <translation>nicht zwangsweise beendet</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>These sessions come from exported files: nothing can be sent to Odoo from here.</source>
        <translation>Diese Sitzungen stammen aus exportierten Dateien: Von hier kann nichts an Odoo gesendet werden.</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Sitzung</translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation>%1 Sitzungen</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>The ledger no longer knows this session.</source>
        <translation>Das Register kennt diese Sitzung nicht mehr.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Open user</source>
        <translation>Benutzer öffnen</translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation>In der Aktivität anzeigen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Commands, users and filters by typing</source>
        <translation>Befehle, Benutzer und Filter durch Tippen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Filter of the page</source>
        <translation>Filter der Seite</translation>
    </message>
    <message>
        <source>Export what the filter matches</source>
        <translation>Exportieren, worauf der Filter passt</translation>
    </message>
    <message>
        <source>Read the ledger again</source>
        <translation>Register neu lesen</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation>Zurück und vorwärts</translation>
    </message>
    <message>
        <source>Fold the list of pages</source>
        <translation>Liste der Seiten einklappen</translation>
    </message>
    <message>
        <source>Hide names and addresses</source>
        <translation>Namen und Adressen verbergen</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Dieses Blatt</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Details beside the list</source>
        <translation>Einzelheiten neben der Liste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Tick a row</source>
        <translation>Eine Zeile auswählen</translation>
    </message>
    <message>
        <source>Tick a range</source>
        <translation>Einen Bereich auswählen</translation>
    </message>
    <message>
        <source>Tick everything that matches</source>
        <translation>Alles Passende auswählen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Move the bar or the range</source>
        <translation>Balken oder Bereich verschieben</translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation>Einen Bereich auswählen</translation>
    </message>
    <message>
        <source>Show what is behind it</source>
        <translation>Anzeigen, was dahintersteht</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>The numbers as a table</source>
        <translation>Die Zahlen als Tabelle</translation>
    </message>
    <message>
        <source>Out of the zoom, then out of the range</source>
        <translation>Aus der Vergrößerung, dann aus dem Bereich</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <comment>key</comment>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <comment>key</comment>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <comment>key</comment>
        <translation>Strg+E</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Alt+← Alt+→</source>
        <comment>key</comment>
        <translation>Alt+← Alt+→</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <comment>key</comment>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>Ctrl+Shift+H</source>
        <comment>key</comment>
        <translation>Strg+Umschalt+H</translation>
    </message>
    <message>
        <source>Space</source>
        <comment>key</comment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <comment>key</comment>
        <translation>Strg+Leertaste</translation>
    </message>
    <message>
        <source>Shift+↑ Shift+↓</source>
        <comment>key</comment>
        <translation>Umschalt+↑ Umschalt+↓</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <comment>key</comment>
        <translation>Strg+A</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <comment>key</comment>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Shift+← Shift+→</source>
        <comment>key</comment>
        <translation>Umschalt+← Umschalt+→</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+7</source>
        <comment>key</comment>
        <translation>Strg+1 … Strg+7</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <comment>key</comment>
        <translation>Strg+Umschalt+N</translation>
    </message>
    <message>
        <source>Allow the network</source>
        <translation>Das Netz erlauben</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <comment>key</comment>
        <translation>Strg+Umschalt+D</translation>
    </message>
    <message>
        <source>Allow the device</source>
        <translation>Das Gerät erlauben</translation>
    </message>
</context>
<context>
    <name>gatehouse::ShowRun</name>
    <message>
        <source>The page was not complete after two minutes.</source>
        <translation>Die Seite war nach zwei Minuten noch nicht vollständig.</translation>
    </message>
    <message>
        <source>The dashboard can be filtered by a time range only, as in last:7d.</source>
        <translation>Die Übersicht kann nur nach einem Zeitraum gefiltert werden, etwa last:7d.</translation>
    </message>
    <message>
        <source>%1 has nothing to filter.</source>
        <translation>%1 hat nichts zu filtern.</translation>
    </message>
    <message>
        <source>This build of Gatehouse has no page “%1”.</source>
        <translation>Diese Ausgabe von Gatehouse hat keine Seite „%1“.</translation>
    </message>
    <message>
        <source>The ledger knows no user “%1”.</source>
        <translation>Das Register kennt keinen Benutzer „%1“.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Das Bild konnte nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SourcesPage</name>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation>Importe, neueste zuerst</translation>
    </message>
    <message>
        <source>Odoo server logs, device lists and user lists. Nothing leaves this computer.</source>
        <translation>Odoo-Serverprotokolle, Gerätelisten und Benutzerlisten. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>The ledger could not be read</source>
        <translation>Das Register konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation>Noch keine Quellen</translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation>Es wurde noch nichts importiert</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation>Dateien des Imports</translation>
    </message>
    <message>
        <source>Lines that were not understood</source>
        <translation>Zeilen, die nicht verstanden wurden</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Nicht verstanden</translation>
    </message>
    <message>
        <source>&amp;Copy line</source>
        <translation>Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als &amp;CSV exportieren…</translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation>%1 Quellen</translation>
    </message>
    <message>
        <source>Not understood (%1)</source>
        <translation>Nicht verstanden (%1)</translation>
    </message>
    <message>
        <source>This import read no files</source>
        <translation>Dieser Import hat keine Dateien gelesen</translation>
    </message>
    <message>
        <source>No import is chosen</source>
        <translation>Es ist kein Import gewählt</translation>
    </message>
    <message>
        <source>Every line was understood or none of our concern</source>
        <translation>Jede Zeile wurde verstanden oder war ohne Belang</translation>
    </message>
    <message>
        <source>The line was copied.</source>
        <translation>Die Zeile wurde kopiert.</translation>
    </message>
    <message>
        <source>Export what was not understood</source>
        <translation>Nicht Verstandenes exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 lines were written to %2.</source>
        <translation>%1 Zeilen wurden nach %2 geschrieben.</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusPie</name>
    <message>
        <source>Sessions by status</source>
        <translation>Sitzungen nach Status</translation>
    </message>
    <message>
        <source>sessions</source>
        <comment>under the number in the middle of the ring</comment>
        <translation>Sitzungen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TlsPanel</name>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Pin this &amp;certificate</source>
        <translation>Dieses &amp;Zertifikat festlegen</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut</translation>
    </message>
    <message>
        <source>%1 shows the pinned certificate</source>
        <translation>%1 zeigt das festgelegte Zertifikat</translation>
    </message>
    <message>
        <source>The certificate of %1 is verified</source>
        <translation>Das Zertifikat von %1 ist geprüft</translation>
    </message>
    <message>
        <source>Issued by %1 for %2, valid until %3.</source>
        <translation>Ausgestellt von %1 für %2, gültig bis %3.</translation>
    </message>
    <message>
        <source>Any other certificate is refused until you pin that one.</source>
        <translation>Jedes andere Zertifikat wird abgelehnt, bis Sie es festlegen.</translation>
    </message>
    <message>
        <source>Nothing was sent. If the server&apos;s administrator confirms this SHA-256 fingerprint to you by another way, pin it: then this very certificate is trusted and every other is refused. If the authority that issued it is your own, name its file under Advanced instead.</source>
        <translation>Es wurde nichts gesendet. Wenn Ihnen der Administrator des Servers diesen SHA-256-Fingerabdruck auf einem anderen Weg bestätigt, legen Sie ihn fest: Dann wird genau diesem Zertifikat vertraut und jedes andere abgelehnt. Gehört die ausstellende Stelle Ihnen selbst, nennen Sie stattdessen ihre Datei unter „Erweitert“.</translation>
    </message>
    <message>
        <source>Nothing was sent. No pin helps against a wrong date: the server needs a new certificate, or one of the clocks has to be put right.</source>
        <translation>Es wurde nichts gesendet. Gegen ein falsches Datum hilft kein Festlegen: Der Server braucht ein neues Zertifikat, oder eine der Uhren muss richtig gestellt werden.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TopBar</name>
    <message>
        <source>Search users, filter sessions, or type a command</source>
        <translation>Benutzer suchen, Sitzungen filtern oder einen Befehl eingeben</translation>
    </message>
    <message>
        <source>Read the ledger again (F5)</source>
        <translation>Register neu lesen (F5)</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>Letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamter Zeitraum</translation>
    </message>
    <message>
        <source>No sources</source>
        <translation>Keine Quellen</translation>
    </message>
    <message>
        <source>All sources (%1)</source>
        <translation>Alle Quellen (%1)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Time range: %1. It ends where the sources end.</source>
        <translation>Zeitraum: %1. Er endet, wo die Quellen enden.</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Other range…</source>
        <translation>Anderer Zeitraum…</translation>
    </message>
    <message>
        <source>Names and addresses are hidden; show them</source>
        <translation>Namen und Adressen sind verborgen; anzeigen</translation>
    </message>
    <message>
        <source>Hide names and addresses on screen</source>
        <translation>Namen und Adressen auf dem Bildschirm verbergen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TransportPane</name>
    <message>
        <source>those of this computer alone</source>
        <translation>nur die dieses Computers</translation>
    </message>
    <message>
        <source>A PEM file with the certificate of an authority of your own. It is trusted for this source, besides those that this computer trusts.</source>
        <translation>Eine PEM-Datei mit dem Zertifikat einer eigenen Zertifizierungsstelle. Ihr wird für diese Quelle vertraut, neben denen, denen dieser Computer vertraut.</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>any certificate that verifies</source>
        <translation>jedes Zertifikat, das die Prüfung besteht</translation>
    </message>
    <message>
        <source>The SHA-256 fingerprint of the server&apos;s certificate. Pinned, this very certificate is trusted, whoever signed it, and every other one is refused.</source>
        <translation>Der SHA-256-Fingerabdruck des Serverzertifikats. Ist er festgelegt, wird genau diesem Zertifikat vertraut, wer auch immer es signiert hat, und jedes andere abgelehnt.</translation>
    </message>
    <message>
        <source>as this computer is set</source>
        <translation>wie auf diesem Computer eingestellt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>this one:</source>
        <translation>dieser:</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>Art des Proxys</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Host of the proxy</source>
        <translation>Rechner des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>name, where it wants one</source>
        <translation>Name, wo er einen verlangt</translation>
    </message>
    <message>
        <source>Name for the proxy</source>
        <translation>Name für den Proxy</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>Kennwort für den Proxy</translation>
    </message>
    <message>
        <source>Trusted a&amp;uthorities</source>
        <translation>Vert&amp;raute Stellen</translation>
    </message>
    <message>
        <source>P&amp;inned certificate</source>
        <translation>&amp;Festgelegtes Zertifikat</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Choose certificates to trust</source>
        <translation>Zertifikate wählen, denen vertraut wird</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no file “%1” with certificates.</source>
        <translation>Es gibt keine Datei „%1“ mit Zertifikaten.</translation>
    </message>
    <message>
        <source>The pinned fingerprint is not a SHA-256: it has 64 hexadecimal digits.</source>
        <translation>Der festgelegte Fingerabdruck ist kein SHA-256: Ein solcher hat 64 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>Say which host the proxy is.</source>
        <translation>Sagen Sie, welcher Rechner der Proxy ist.</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserHeader</name>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>%1, %2 active</source>
        <translation>%1, %2 aktiv</translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation>Fehlanmeldungen</translation>
    </message>
    <message>
        <source>the last one %1</source>
        <translation>die letzte %1</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
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
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserListPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Benutzer</translation>
    </message>
    <message>
        <source>The ledger names no users. Import a user list, device rows or a server log of Odoo.</source>
        <translation>Das Register nennt keine Benutzer. Importieren Sie eine Benutzerliste, Gerätezeilen oder ein Serverprotokoll von Odoo.</translation>
    </message>
    <message>
        <source>1 user</source>
        <translation>1 Benutzer</translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation>%1 Benutzer</translation>
    </message>
    <message>
        <source>Open user</source>
        <translation>Benutzer öffnen</translation>
    </message>
    <message>
        <source>Sessions of this user</source>
        <translation>Sitzungen dieses Benutzers</translation>
    </message>
    <message>
        <source>Activity of this user</source>
        <translation>Aktivität dieses Benutzers</translation>
    </message>
    <message>
        <source>never seen to exist</source>
        <translation>nie als vorhanden gesehen</translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation>%1 aktiv</translation>
    </message>
    <message>
        <source>no active session</source>
        <translation>keine aktive Sitzung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>Odoo id</source>
        <translation>Odoo-ID</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
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
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>Last login</source>
        <translation>Letzte Anmeldung</translation>
    </message>
    <message>
        <source>Last failed login</source>
        <translation>Letzte Fehlanmeldung</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>What the ledger counts</source>
        <translation>Was das Register zählt</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation>Fehlanmeldungen</translation>
    </message>
    <message>
        <source>Suspend…</source>
        <translation>Deaktivieren…</translation>
    </message>
    <message>
        <source>Log out everywhere…</source>
        <translation>Überall abmelden…</translation>
    </message>
    <message>
        <source>No server is connected here.</source>
        <translation>Hier ist kein Server verbunden.</translation>
    </message>
    <message>
        <source>Reinstate…</source>
        <translation>Reaktivieren…</translation>
    </message>
    <message>
        <source>Log out everywhere: %1</source>
        <translation>Überall abmelden: %1</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Entsperren …</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>nicht gesperrt</translation>
    </message>
    <message>
        <source>Multiple sessions</source>
        <translation>Mehrere Sitzungen</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>not excepted</source>
        <translation>nicht ausgenommen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Invite to a second factor…</source>
        <translation>Zu einem zweiten Faktor einladen…</translation>
    </message>
    <message>
        <source>Reset the second factor…</source>
        <translation>Zweiten Faktor zurücksetzen…</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Back to all users (Esc)</source>
        <translation>Zurück zu allen Benutzern (Esc)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export the sessions or the log of this user, whichever is shown (Ctrl+E)</source>
        <translation>Sitzungen oder Protokoll dieses Benutzers exportieren, je nachdem, was gezeigt wird (Strg+E)</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>What to show of the user</source>
        <translation>Was vom Benutzer gezeigt wird</translation>
    </message>
    <message>
        <source>Sessions of the user</source>
        <translation>Sitzungen des Benutzers</translation>
    </message>
    <message>
        <source>Log of the user</source>
        <translation>Protokoll des Benutzers</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No sessions of this user are known</source>
        <translation>Von diesem Benutzer sind keine Sitzungen bekannt</translation>
    </message>
    <message>
        <source>No events of this user are known</source>
        <translation>Von diesem Benutzer sind keine Ereignisse bekannt</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The ledger no longer knows this user.</source>
        <translation>Das Register kennt diesen Benutzer nicht mehr.</translation>
    </message>
    <message>
        <source>The user could not be read. %1</source>
        <translation>Der Benutzer konnte nicht gelesen werden. %1</translation>
    </message>
    <message>
        <source>Choose a row to see what is known of it.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>The ledger no longer knows this session.</source>
        <translation>Das Register kennt diese Sitzung nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>A&amp;ktionen</translation>
    </message>
    <message>
        <source>&amp;Log out everywhere…</source>
        <translation>Überall &amp;abmelden…</translation>
    </message>
    <message>
        <source>&amp;Reinstate…</source>
        <translation>&amp;Reaktivieren…</translation>
    </message>
    <message>
        <source>&amp;Suspend…</source>
        <translation>&amp;Deaktivieren…</translation>
    </message>
    <message>
        <source>Reset the second &amp;factor…</source>
        <translation>Zweiten &amp;Faktor zurücksetzen…</translation>
    </message>
    <message>
        <source>&amp;Invite to a second factor…</source>
        <translation>Zum zweiten Faktor &amp;einladen…</translation>
    </message>
    <message>
        <source>Remove &amp;trusted devices…</source>
        <translation>&amp;Vertraute Geräte entfernen…</translation>
    </message>
    <message>
        <source>Remove API &amp;keys…</source>
        <translation>API-&amp;Schlüssel entfernen…</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren …</translation>
    </message>
    <message>
        <source>Allow &amp;multiple sessions…</source>
        <translation>&amp;Mehrere Sitzungen erlauben …</translation>
    </message>
</context>
<context>
    <name>gatehouse::UserSecurity</name>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>good for everything</source>
        <translation>gilt für alles</translation>
    </message>
    <message>
        <source>good for %1</source>
        <translation>gilt für %1</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>angelegt %1</translation>
    </message>
    <message>
        <source>never expires</source>
        <translation>läuft nie ab</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>abgelaufen %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>läuft ab %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>not known from exports</source>
        <translation>aus Exporten nicht bekannt</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>%1 events in the log</source>
        <translation>%1 Ereignisse im Protokoll</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>Zweiter Faktor</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>not enabled</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>administrator: may change Odoo&apos;s settings</source>
        <translation>Administrator: darf Odoos Einstellungen ändern</translation>
    </message>
    <message>
        <source>manages users and their access rights</source>
        <translation>verwaltet Benutzer und ihre Zugriffsrechte</translation>
    </message>
    <message>
        <source>no administrator</source>
        <translation>kein Administrator</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Trusted devices</source>
        <translation>Vertraute Geräte</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Passkeys</source>
        <translation>Passkeys</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Identity checks</source>
        <translation>Identitätsprüfungen</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Deaktiviert</translation>
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
        <source>Account made</source>
        <translation>Konto angelegt</translation>
    </message>
    <message>
        <source>What is not known here is in Odoo, but not in what it exports. Lists of keys, passkeys and trusted devices need a connection to the server.</source>
        <translation>Was hier nicht bekannt ist, steht in Odoo, aber nicht in dem, was es exportiert. Listen der Schlüssel, Passkeys und vertrauten Geräte brauchen eine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>Trusted devices and API keys as the server listed them %1 (%2). Passkeys are not read.</source>
        <translation>Vertraute Geräte und API-Schlüssel, wie der Server sie %1 aufführte (%2). Passkeys werden nicht gelesen.</translation>
    </message>
    <message>
        <source>The server&apos;s trusted devices and API keys have not been read yet.</source>
        <translation>Die vertrauten Geräte und API-Schlüssel des Servers wurden noch nicht gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n failed login(s) in a row</source>
        <comment>as the Guard counts</comment>
        <translation>
            <numerusform>%n Fehlanmeldung in Folge</numerusform>
            <numerusform>%n Fehlanmeldungen in Folge</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>not locked</source>
        <translation>nicht gesperrt</translation>
    </message>
    <message>
        <source>not locked, %1</source>
        <translation>nicht gesperrt, %1</translation>
    </message>
    <message>
        <source>Multiple sessions</source>
        <translation>Mehrere Sitzungen</translation>
    </message>
    <message>
        <source>allowed, whatever the policy of one session per user says</source>
        <translation>erlaubt, was auch immer die Richtlinie „eine Sitzung je Benutzer“ sagt</translation>
    </message>
    <message>
        <source>not excepted from a policy of one session per user</source>
        <translation>von einer Richtlinie „eine Sitzung je Benutzer“ nicht ausgenommen</translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersPage</name>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>gatehouse::ValueMenu</name>
    <message>
        <source>Filter by %1</source>
        <translation>Filtern nach %1</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is or is not</source>
        <translation>ist oder ist nicht</translation>
    </message>
    <message>
        <source>Find a value, or type one and press Enter</source>
        <translation>Einen Wert suchen, oder einen eingeben und die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Einen Wert suchen</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>The %1 most frequent. Type to find others.</source>
        <translation>Die %1 häufigsten. Tippen Sie, um andere zu finden.</translation>
    </message>
</context>
<context>
    <name>gatehouse::WindowModel</name>
    <message numerus="yes">
        <source>The ledger counts %Ln row(s) and gave fewer.</source>
        <translation>
            <numerusform>Das Register zählt %Ln Zeile und hat weniger geliefert.</numerusform>
            <numerusform>Das Register zählt %Ln Zeilen und hat weniger geliefert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WindowTable</name>
    <message>
        <source>The list cannot be sorted by “%1”.</source>
        <translation>Die Liste kann nicht nach „%1“ sortiert werden.</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Row %1 of %2. %3</source>
        <translation>Zeile %1 von %2. %3</translation>
    </message>
    <message>
        <source>Columns as they were at first</source>
        <translation>Spalten wie zu Anfang</translation>
    </message>
    <message>
        <source>Arrow keys go from row to row, Space shows the details, Enter opens, Ctrl+Space selects, typing goes to a row.</source>
        <translation>Die Pfeiltasten gehen von Zeile zu Zeile, die Leertaste zeigt die Einzelheiten, die Eingabetaste öffnet, Strg+Leertaste wählt aus, Tippen springt zu einer Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>A range can hold %Ln row(s). Narrow the filter and press Ctrl+A for more.</source>
        <translation>
            <numerusform>Ein Bereich kann %Ln Zeile umfassen. Engen Sie den Filter ein, und drücken Sie Strg+A für mehr.</numerusform>
            <numerusform>Ein Bereich kann %Ln Zeilen umfassen. Engen Sie den Filter ein, und drücken Sie Strg+A für mehr.</numerusform>
        </translation>
    </message>
</context>
</TS>
