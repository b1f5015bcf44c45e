<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>to revoke %n session(s)</source>
        <translation>
            <numerusform>to revoke %n session</numerusform>
            <numerusform>to revoke %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to log out %n user(s) everywhere</source>
        <translation>
            <numerusform>to log out %n user everywhere</numerusform>
            <numerusform>to log out %n users everywhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to suspend %n user(s)</source>
        <translation>
            <numerusform>to suspend %n user</numerusform>
            <numerusform>to suspend %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to reinstate %n user(s)</source>
        <translation>
            <numerusform>to reinstate %n user</numerusform>
            <numerusform>to reinstate %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to reset the second factor of %n user(s)</source>
        <translation>
            <numerusform>to reset the second factor of %n user</numerusform>
            <numerusform>to reset the second factor of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to invite %n user(s) to a second factor</source>
        <translation>
            <numerusform>to invite %n user to a second factor</numerusform>
            <numerusform>to invite %n users to a second factor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to remove the trusted devices of %n user(s)</source>
        <translation>
            <numerusform>to remove the trusted devices of %n user</numerusform>
            <numerusform>to remove the trusted devices of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to remove the API keys of %n user(s)</source>
        <translation>
            <numerusform>to remove the API keys of %n user</numerusform>
            <numerusform>to remove the API keys of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) removed, none is left</source>
        <translation>
            <numerusform>%n API key removed, none is left</numerusform>
            <numerusform>%n API keys removed, none is left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trusted device(s) removed, none is left</source>
        <translation>
            <numerusform>%n trusted device removed, none is left</numerusform>
            <numerusform>%n trusted devices removed, none is left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) ended</source>
        <translation>
            <numerusform>%n session ended</numerusform>
            <numerusform>%n sessions ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not ended</source>
        <translation>
            <numerusform>%n not ended</numerusform>
            <numerusform>%n not ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>%n not known</numerusform>
            <numerusform>%n not known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n began since and is listed</source>
        <translation>
            <numerusform>%n began since and is listed</numerusform>
            <numerusform>%n began since and are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) not listed by the server any more: nothing will be sent for them</source>
        <translation>
            <numerusform>%n session not listed by the server any more: nothing will be sent for it</numerusform>
            <numerusform>%n sessions not listed by the server any more: nothing will be sent for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) used within the last hour: such a session may outlive its revocation; it is of no use while the account is suspended</source>
        <translation>
            <numerusform>%n session used within the last hour: such a session may outlive its revocation; it is of no use while the account is suspended</numerusform>
            <numerusform>%n sessions used within the last hour: such a session may outlive its revocation; it is of no use while the account is suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) used within the last hour: a session in use at the very moment may outlive its revocation, unlisted for up to an hour. It will be watched; changing the password or suspending the user ends it for sure</source>
        <translation>
            <numerusform>%n session used within the last hour: a session in use at the very moment may outlive its revocation, unlisted for up to an hour. It will be watched; changing the password or suspending the user ends it for sure</numerusform>
            <numerusform>%n sessions used within the last hour: a session in use at the very moment may outlive its revocation, unlisted for up to an hour. It will be watched; changing the password or suspending the user ends it for sure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) not known to the server</source>
        <translation>
            <numerusform>%n user not known to the server</numerusform>
            <numerusform>%n users not known to the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspended already</source>
        <translation>
            <numerusform>%n suspended already</numerusform>
            <numerusform>%n suspended already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not suspended</source>
        <translation>
            <numerusform>%n not suspended</numerusform>
            <numerusform>%n not suspended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a second factor</source>
        <translation>
            <numerusform>%n without a second factor</numerusform>
            <numerusform>%n without a second factor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a second factor or suspended: nothing will be sent to them</source>
        <translation>
            <numerusform>%n with a second factor or suspended: nothing will be sent there</numerusform>
            <numerusform>%n with a second factor or suspended: nothing will be sent there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) will be removed for good; whatever uses them stops working</source>
        <translation>
            <numerusform>%n API key will be removed for good; whatever uses it stops working</numerusform>
            <numerusform>%n API keys will be removed for good; whatever uses them stops working</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n API key(s) stay: refused while the account is suspended, good again when it is reinstated</source>
        <translation>
            <numerusform>%n API key stays: refused while the account is suspended, good again when it is reinstated</numerusform>
            <numerusform>%n API keys stay: refused while the account is suspended, good again when it is reinstated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trusted device(s) will be removed: the code is asked for there again</source>
        <translation>
            <numerusform>%n trusted device will be removed: the code is asked for there again</numerusform>
            <numerusform>%n trusted devices will be removed: the code is asked for there again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trusted device(s) stay: the code is not asked for there when the user is reinstated</source>
        <translation>
            <numerusform>%n trusted device stays: the code is not asked for there when the user is reinstated</numerusform>
            <numerusform>%n trusted devices stay: the code is not asked for there when the user is reinstated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) revoked before</source>
        <translation>
            <numerusform>%n session revoked before</numerusform>
            <numerusform>%n sessions revoked before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) not surely revoked: they would come back when %1 is reinstated</source>
        <translation>
            <numerusform>%n session not surely revoked: it would come back when %1 is reinstated</numerusform>
            <numerusform>%n sessions not surely revoked: they would come back when %1 is reinstated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them was in use and may come back when %1 is reinstated, unless the password is changed before</source>
        <translation>
            <numerusform>%n of them was in use and may come back when %1 is reinstated, unless the password is changed before</numerusform>
            <numerusform>%n of them were in use and may come back when %1 is reinstated, unless the password is changed before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The account stays suspended: %n session(s) from before could not be revoked and would live again</source>
        <translation>
            <numerusform>The account stays suspended: %n session from before could not be revoked and would live again</numerusform>
            <numerusform>The account stays suspended: %n sessions from before could not be revoked and would live again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) listed now, begun since</source>
        <translation>
            <numerusform>%n session listed now, begun since</numerusform>
            <numerusform>%n sessions listed now, begun since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) that would have come back revoked before</source>
        <translation>
            <numerusform>%n session that would have come back revoked before</numerusform>
            <numerusform>%n sessions that would have come back revoked before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to unlock %n account(s)</source>
        <translation>
            <numerusform>to unlock %n account</numerusform>
            <numerusform>to unlock %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to allow %n user(s) multiple sessions</source>
        <translation>
            <numerusform>to allow %n user multiple sessions</numerusform>
            <numerusform>to allow %n users multiple sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to allow %n user(s) one session only</source>
        <translation>
            <numerusform>to allow %n user one session only</numerusform>
            <numerusform>to allow %n users one session only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n began since and is active</source>
        <translation>
            <numerusform>%n began since and is active</numerusform>
            <numerusform>%n began since and are active</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not locked</source>
        <translation>
            <numerusform>%n not locked</numerusform>
            <numerusform>%n not locked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n sessions now; they stay, a policy of one session per user ends them with the next login</source>
        <translation>
            <numerusform>%1 has %n session now; it stays, a policy of one session per user ends it with the next login</numerusform>
            <numerusform>%1 has %n sessions now; they stay, a policy of one session per user ends them with the next login</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed multiple sessions already</source>
        <translation>
            <numerusform>%n allowed multiple sessions already</numerusform>
            <numerusform>%n allowed multiple sessions already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed one session only already</source>
        <translation>
            <numerusform>%n allowed one session only already</numerusform>
            <numerusform>%n allowed one session only already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to set %n policy(s)</source>
        <translation>
            <numerusform>to set %n policy</numerusform>
            <numerusform>to set %n policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not</source>
        <translation>
            <numerusform>%n not</numerusform>
            <numerusform>%n not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) that the Guard does not have as active: nothing will be sent for them</source>
        <translation>
            <numerusform>%n session that the Guard does not have as active: nothing will be sent for it</numerusform>
            <numerusform>%n sessions that the Guard does not have as active: nothing will be sent for them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to allow %n network(s) or device(s)</source>
        <translation>
            <numerusform>to allow %n network or device</numerusform>
            <numerusform>to allow %n networks or devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to take back %n allowed network(s) or device(s)</source>
        <translation>
            <numerusform>to take back %n allowed network or device</numerusform>
            <numerusform>to take back %n allowed networks or devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed already</source>
        <translation>
            <numerusform>%n allowed already</numerusform>
            <numerusform>%n allowed already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not on the Guard&apos;s list</source>
        <translation>
            <numerusform>%n not on the Guard&apos;s list</numerusform>
            <numerusform>%n not on the Guard&apos;s list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them was in use within the last hour and may have outlived its revocation unseen: &quot;gatehousectl journal --look&quot; tells within the hour.
</source>
        <translation>
            <numerusform>%n of them was in use within the last hour and may have outlived its revocation unseen: &quot;gatehousectl journal --look&quot; tells within the hour.
</numerusform>
            <numerusform>%n of them were in use within the last hour and may have outlived their revocation unseen: &quot;gatehousectl journal --look&quot; tells within the hour.
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lives on. Changing the password or suspending the user ends it for sure.
</source>
        <translation>
            <numerusform>%n of them lives on. Changing the password or suspending the user ends it for sure.
</numerusform>
            <numerusform>%n of them live on. Changing the password or suspending the user ends them for sure.
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %1 (%n file(s)).
</source>
        <translation>
            <numerusform>Wrote %1 (%n file).
</numerusform>
            <numerusform>Wrote %1 (%n files).
</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This ledger keeps %n month(s) beside the current one: what is from %1 on.
</source>
        <translation>
            <numerusform>This ledger keeps %n month beside the current one: what is from %1 on.
</numerusform>
            <numerusform>This ledger keeps %n months beside the current one: what is from %1 on.
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>The log is of %n database(s).</source>
        <translation>
            <numerusform>The log is of %n database.</numerusform>
            <numerusform>The log is of %n databases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message numerus="yes">
        <source>%1 (%n day(s))</source>
        <translation>
            <numerusform>%1 (%n day)</numerusform>
            <numerusform>%1 (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n hour(s))</source>
        <translation>
            <numerusform>%1 (%n hour)</numerusform>
            <numerusform>%1 (%n hours)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n minute(s))</source>
        <translation>
            <numerusform>%1 (%n minute)</numerusform>
            <numerusform>%1 (%n minutes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n path(s)</source>
        <translation>
            <numerusform>%n path</numerusform>
            <numerusform>%n paths</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) without a known user are left out.</source>
        <translation>
            <numerusform>%Ln session without a known user is left out.</numerusform>
            <numerusform>%Ln sessions without a known user are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln session(s) only the login is known, not how long they were used.</source>
        <translation>
            <numerusform>Of %Ln session only the login is known, not how long it was used.</numerusform>
            <numerusform>Of %Ln sessions only the login is known, not how long they were used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of these user(s) it is not known whether they are administrators.</source>
        <translation>
            <numerusform>Of %Ln of these users it is not known whether they are an administrator.</numerusform>
            <numerusform>Of %Ln of these users it is not known whether they are administrators.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) known from log lines alone are left out: when they were last used is not known.</source>
        <translation>
            <numerusform>%Ln session known from log lines alone is left out: when it was last used is not known.</numerusform>
            <numerusform>%Ln sessions known from log lines alone are left out: when they were last used is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Odoo removes sessions by itself when they are unused for %n day(s) (sessions.max_inactivity_seconds): those counted may have been gone by then.</source>
        <translation>
            <numerusform>Odoo removes sessions by itself when they are unused for %n day (sessions.max_inactivity_seconds): those counted may have been gone by then.</numerusform>
            <numerusform>Odoo removes sessions by itself when they are unused for %n days (sessions.max_inactivity_seconds): those counted may have been gone by then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of history show no longer pause.</source>
        <translation>
            <numerusform>%n day of history shows no longer pause.</numerusform>
            <numerusform>%n days of history show no longer pause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln of these user(s) it is not known whether they are allowed several sessions.</source>
        <translation>
            <numerusform>Of %Ln of these users it is not known whether they are allowed several sessions.</numerusform>
            <numerusform>Of %Ln of these users it is not known whether they are allowed several sessions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s) known from log lines alone are left out.</source>
        <translation>
            <numerusform>%Ln session known from log lines alone is left out.</numerusform>
            <numerusform>%Ln sessions known from log lines alone are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s) Odoo itself ignored: whether the password was right is not known. The failures that it notes along with them are counted.</source>
        <translation>
            <numerusform>%Ln attempt Odoo itself ignored: whether the password was right is not known. The failure that it notes along with it is counted.</numerusform>
            <numerusform>%Ln attempts Odoo itself ignored: whether the password was right is not known. The failures that it notes along with them are counted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln doubtful line(s), which may be forged, are left out.</source>
        <translation>
            <numerusform>%Ln doubtful line, which may be forged, is left out.</numerusform>
            <numerusform>%Ln doubtful lines, which may be forged, are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln user(s) the source does not tell whether they have a second factor.</source>
        <translation>
            <numerusform>Of %Ln user the source does not tell whether they have a second factor.</numerusform>
            <numerusform>Of %Ln users the source does not tell whether they have a second factor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln user(s) it is not known whether they are employees; they are counted as such.</source>
        <translation>
            <numerusform>Of %Ln user it is not known whether they are an employee; they are counted as one.</numerusform>
            <numerusform>Of %Ln users it is not known whether they are employees; they are counted as such.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ledger has only the last %n day(s) of this source.</source>
        <translation>
            <numerusform>The ledger has only the last %n day of this source.</numerusform>
            <numerusform>The ledger has only the last %n days of this source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln session(s)</source>
        <translation>
            <numerusform>%Ln session</numerusform>
            <numerusform>%Ln sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln login(s)</source>
        <translation>
            <numerusform>%Ln login</numerusform>
            <numerusform>%Ln logins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln account(s)</source>
        <translation>
            <numerusform>%Ln account</numerusform>
            <numerusform>%Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more session(s) were in use for longer than that and may have had such a pause.</source>
        <translation>
            <numerusform>%Ln more session was in use for longer than that and may have had such a pause.</numerusform>
            <numerusform>%Ln more sessions were in use for longer than that and may have had such a pause.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln login(s) with the right password would have been refused meanwhile.</source>
        <translation>
            <numerusform>%Ln login with the right password would have been refused meanwhile.</numerusform>
            <numerusform>%Ln logins with the right password would have been refused meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the accounts would have been locked by failures from more than one address.</source>
        <translation>
            <numerusform>%Ln of the accounts would have been locked by failures from more than one address.</numerusform>
            <numerusform>%Ln of the accounts would have been locked by failures from more than one address.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them are names that, as far as is known, nobody has.</source>
        <translation>
            <numerusform>%Ln of them is a name that, as far as is known, nobody has.</numerusform>
            <numerusform>%Ln of them are names that, as far as is known, nobody has.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Postgres</name>
    <message numerus="yes">
        <source>No connection within %n second(s).</source>
        <translation>
            <numerusform>No connection within %n second.</numerusform>
            <numerusform>No connection within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message numerus="yes">
        <source>%n row(s) could not be understood: %1</source>
        <translation>
            <numerusform>%n row could not be understood: %1</numerusform>
            <numerusform>%n rows could not be understood: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ActionDialog</name>
    <message numerus="yes">
        <source>Revoke %n session(s)</source>
        <translation>
            <numerusform>Revoke %n session</numerusform>
            <numerusform>Revoke %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Log out %n user(s) everywhere</source>
        <translation>
            <numerusform>Log out %n user everywhere</numerusform>
            <numerusform>Log out %n users everywhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suspend %n user(s)</source>
        <translation>
            <numerusform>Suspend %n user</numerusform>
            <numerusform>Suspend %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reinstate %n user(s)</source>
        <translation>
            <numerusform>Reinstate %n user</numerusform>
            <numerusform>Reinstate %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reset the second factor of %n user(s)</source>
        <translation>
            <numerusform>Reset the second factor of %n user</numerusform>
            <numerusform>Reset the second factor of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Invite %n user(s) to a second factor</source>
        <translation>
            <numerusform>Invite %n user to a second factor</numerusform>
            <numerusform>Invite %n users to a second factor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the trusted devices of %n user(s)</source>
        <translation>
            <numerusform>Remove the trusted devices of %n user</numerusform>
            <numerusform>Remove the trusted devices of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the API keys of %n user(s)</source>
        <translation>
            <numerusform>Remove the API keys of %n user</numerusform>
            <numerusform>Remove the API keys of %n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %n account(s)</source>
        <translation>
            <numerusform>Unlock %n account</numerusform>
            <numerusform>Unlock %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %n user(s) multiple sessions</source>
        <translation>
            <numerusform>Allow %n user multiple sessions</numerusform>
            <numerusform>Allow %n users multiple sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %n user(s) one session only</source>
        <translation>
            <numerusform>Allow %n user one session only</numerusform>
            <numerusform>Allow %n users one session only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set %n policy(s)</source>
        <translation>
            <numerusform>Set %n policy</numerusform>
            <numerusform>Set %n policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %n network(s)</source>
        <translation>
            <numerusform>Allow %n network</numerusform>
            <numerusform>Allow %n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow %n device(s)</source>
        <translation>
            <numerusform>Allow %n device</numerusform>
            <numerusform>Allow %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allow no longer: %n network(s) or device(s)</source>
        <translation>
            <numerusform>Allow no longer: %n network or device</numerusform>
            <numerusform>Allow no longer: %n networks or devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AlertsPage</name>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %Ln alert(s) are chosen: too many to look over.</source>
        <translation>
            <numerusform>More than %Ln alert is chosen: too many to look over.</numerusform>
            <numerusform>More than %Ln alerts are chosen: too many to look over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AllowForm</name>
    <message numerus="yes">
        <source>for %n day(s)</source>
        <translation>
            <numerusform>for %n day</numerusform>
            <numerusform>for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::AllowedList</name>
    <message numerus="yes">
        <source>%Ln more; gatehousectl allowed lists them all.</source>
        <translation>
            <numerusform>%Ln more; gatehousectl allowed lists them all.</numerusform>
            <numerusform>%Ln more; gatehousectl allowed lists them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ComparePolicies</name>
    <message numerus="yes">
        <source>Copy %n value(s) to the form</source>
        <translation>
            <numerusform>Copy %n value to the form</numerusform>
            <numerusform>Copy %n values to the form</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::JournalPage</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) were left open: what became of them is not known.</source>
        <translation>
            <numerusform>%n order was left open: what became of it is not known.</numerusform>
            <numerusform>%n orders were left open: what became of them is not known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::JournalStrip</name>
    <message numerus="yes">
        <source>%n order(s) were left open: what became of them is not known. The server can be read again for them, which changes nothing there.</source>
        <translation>
            <numerusform>%n order was left open: what became of it is not known. The server can be read again for it, which changes nothing there.</numerusform>
            <numerusform>%n orders were left open: what became of them is not known. The server can be read again for them, which changes nothing there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LedgerPanel</name>
    <message numerus="yes">
        <source>%n month(s) beside the current one: what is from %1 on</source>
        <translation>
            <numerusform>%n month beside the current one: what is from %1 on</numerusform>
            <numerusform>%n months beside the current one: what is from %1 on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PendingBar</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Save %n change(s)…</source>
        <translation>
            <numerusform>&amp;Save %n change…</numerusform>
            <numerusform>&amp;Save %n changes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PoliciesPage</name>
    <message numerus="yes">
        <source>What if, on the last %n day(s)</source>
        <translation>
            <numerusform>What if, on the last %n day</numerusform>
            <numerusform>What if, on the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s) more that this program does not know</source>
        <translation>
            <numerusform>%n policy more that this program does not know</numerusform>
            <numerusform>%n policies more that this program does not know</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::PresetDialog</name>
    <message numerus="yes">
        <source>Put %n value(s) onto the form</source>
        <translation>
            <numerusform>Put %n value onto the form</numerusform>
            <numerusform>Put %n values onto the form</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RetentionDialog</name>
    <message numerus="yes">
        <source>month(s)</source>
        <comment>after their number</comment>
        <translation>
            <numerusform>month</numerusform>
            <numerusform>months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::UserSecurity</name>
    <message numerus="yes">
        <source>%n failed login(s) in a row</source>
        <comment>as the Guard counts</comment>
        <translation>
            <numerusform>%n failed login in a row</numerusform>
            <numerusform>%n failed logins in a row</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WindowModel</name>
    <message numerus="yes">
        <source>The ledger counts %Ln row(s) and gave fewer.</source>
        <translation>
            <numerusform>The ledger counts %Ln row and gave fewer.</numerusform>
            <numerusform>The ledger counts %Ln rows and gave fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WindowTable</name>
    <message numerus="yes">
        <source>A range can hold %Ln row(s). Narrow the filter and press Ctrl+A for more.</source>
        <translation>
            <numerusform>A range can hold %Ln row. Narrow the filter and press Ctrl+A for more.</numerusform>
            <numerusform>A range can hold %Ln rows. Narrow the filter and press Ctrl+A for more.</numerusform>
        </translation>
    </message>
</context>
</TS>
