<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Console</name>
    <message>
        <source>The folder for the ledger %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventCells</name>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful: who tries to log in chooses the text of such a line, and this one cannot be told from a forged one. It is counted apart from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (doubtful)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Reading %1 failed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed file is cut off: what comes after this place is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed file is damaged here: what comes after this place cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The compressed file is damaged from its beginning on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row does not end within 1 MiB: a quote is not closed, or this is no table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text follows a closed quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(not used)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two-factor authentication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo server log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An object is expected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is too large, or does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid JSON: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object is neither a session nor a user nor an event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The object does not say %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins as a line about logins and does not go on as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line longer than 1 MiB is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gatehouse reads Odoo server logs, and tables of devices or users as CSV, Excel (xlsx), JSON or JSON Lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A zip archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and import what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compressed in a way that is not read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it first; gzip, xz and zstd are read as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tar archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and import the logs in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PDF document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Excel file of the old kind, or one with a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as xlsx without a password, or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A database file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is a Gatehouse ledger, open it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Odoo log within the lines of another log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it written without the outer prefix (journalctl -o cat; docker logs without --timestamps).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page, whatever its name says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export has probably met the login page: sign in to Odoo and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An XML file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, but neither an Odoo log nor a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the sessions were used (&quot;First Activity&quot; or &quot;Last Activity&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>which session each row is of (&quot;Session Identifier&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the rows are of: neither sessions (&quot;Session Identifier&quot;) nor users (&quot;Login&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has %1 cells, the header has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no (revoked).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no status of a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row names no session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row does not say when the session was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row names no user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no kind of event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row does not say what happened, or when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the packed data is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpacks to far more than a table of sessions should. If it is genuine, export it as CSV instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as an Excel table: %2. Export it again, or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no zip file, or it is cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no worksheet in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell has no place in row %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failed login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1 seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a session status. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an event kind. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” takes yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“totp:” takes yes, no or unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“device:” takes computer or mobile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“session:” takes at least four characters of a session identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“last:%1” is not a span of time. Write for example last:90m, last:24h, last:7d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date or time. Write for example %2:2026-11-22 or %2:2026-11-22T08:00Z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:%2” is not known here. There are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” is not known here. There are: %2, last, since, until, sort, group.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>An Excel table within a compressed file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headers do not tell %1. Say which column is which: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the rows are of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns not used: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has no access lines: forged logins are only found out if they break a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last line has no end; it is read when the file has grown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no time zone &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to import: no log, CSV, Excel, JSON or JSON Lines file in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log has no access lines (werkzeug): a login that someone wrote into it by way of a login name is only found out if it breaks a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no access lines (werkzeug) in the first part of the log: without them, a login that someone wrote into it by way of a login name is only found out if it breaks a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The log is of %n database(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The headers do not tell %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which column is which, or export again with the columns named in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again, or as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no objects in it that could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the answer of search_read on res.device.log, res.device or res.users as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the objects could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the rejected ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that the file is still there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 is damaged: a packed column does not fit its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger could not be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ledger at %1. Import something first, or name another with --ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 could not be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s SQLite driver does not give access to its connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a ledger: it is not an SQLite file. Nothing was changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 could not be used: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1:” does not filter this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“-session:” is not supported; leave out the minus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was given to group by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“group:%1” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of users are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“sort:%1” does not order this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 was made by a newer Gatehouse (its schema is version %2, this program knows up to %3). It was not touched. Update Gatehouse to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a database, but not a Gatehouse ledger. Nothing was changed in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the ledger %1 to version %2 (%3) failed; it stays at the version before. %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 is of an older version (%2, now %3). Open it once in the console, or import into it, to bring it up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 for the ledger could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger %1 is being written by %2 (process %3 on %4). Wait until it has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger&apos;s folder %1 cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger has no such source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time %1 is outside of 1970 to 2106.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session identifier of %1 characters is not one of Odoo&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>There is no screen to open the console on. Start it from a desktop, or use gatehousectl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gatehouse, the console for the login sessions of Odoo deployments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this help and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this ledger; it is made when there is none. Default: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint PAGE into the file OUT.png given after it, and end. Pages: dashboard, sessions, users, user:LOGIN, activity, sources, first-run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light or dark, instead of the remembered choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the window, as in 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and formats, as in de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --screenshot: what the page is filtered by, as in its filter box; on the dashboard, a time range and a source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End as soon as the dashboard is painted; print the milliseconds since the start and the peak memory as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs, exports or folders to offer for import; with --screenshot, where to write the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--ledger wants a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a language. Write for example de or de_AT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a theme. There are: light, dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a size. Write for example 1440x900.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A window of %1 cannot be painted; the most is 16384x16384.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no page “%1”. There are: %2, user:LOGIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--screenshot wants a page and one file: --screenshot PAGE OUT.png</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--filter goes with --screenshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “%1” to import. See --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>There is no file %1. A place database is a file like GeoLite2-City.mmdb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a MaxMind database. A file like GeoLite2-City.mmdb is needed, unpacked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place database %1 cannot be opened: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a database of another kind (%2): it tells neither countries nor cities.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>user %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionCells</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known from a login line alone: when it was last used is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±60 min: Odoo notes a session&apos;s use about once an hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, mobile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing told yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last moment this source tells of. Whether a session is active or idle is as of then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UserCells</name>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried, never seen to exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portal user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>employee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a user list of Odoo tells whether the second factor is enabled. None was imported for this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never seen to exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This login was tried, but no source lists such a user and it never succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, presumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presumed: it has not been used for longer than a session lives. The source has not said that it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presumed: only a login line tells of this session. Whether it has ended since is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presumed: the source suggests it but does not prove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited to second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted device added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted device removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password reset requested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password reset mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passkey added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passkey removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity check failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User reinstated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>browser on system</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1 UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger holds no events. Import Odoo&apos;s server log to see logins and failed logins here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed, refused or doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All kinds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful ones are not counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open user</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::BrowserCard</name>
    <message>
        <source>active</source>
        <comment>sessions</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1 sessions of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 active sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the %1 active sessions of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::Chip</name>
    <message>
        <source>Part of the filter. Delete takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::CommandPalette</name>
    <message>
        <source>Page, action, user, or a filter such as status:active browser:Chrome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command or search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::Console</name>
    <message>
        <source>An import is running. Another ledger can be opened when it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::DashboardPage</name>
    <message>
        <source>per day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per %1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gatehouse keeps the login history that Odoo throws away. Give it something to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select no range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a click filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent active logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browsers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active of total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger cannot be read; this is as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dashboard could not be read from the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The active session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 active sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sessions the ledger knows, whenever they were. The line shows how many began each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more are idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used within the idle limit, as of %1, by %2 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by their user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 logged out, %2 expired, %3 ended for a cause that is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of all sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1. The line shows the failed logins of each day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 logins ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users whose logins Odoo ignored after too many failures, in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2FA coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the %1 users whose second factor the source tells of; opens those without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No source tells of second factors. Export the users from Odoo with the column totp_enabled and open the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log lines that cannot be told from forged ones (someone who may write a log line may write these), in %1. They count in no other card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends %2 before the newest source: counts may be low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tells of nothing after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::DetailDrawer</name>
    <message>
        <source>Close the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the details (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::EventDetails</name>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not named by the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger does not know the file any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told by this format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions of this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ExportDialog</name>
    <message>
        <source>Export sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the ledger holds of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session identifiers in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By default an export holds the first eight characters, enough to tell sessions apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, all that the list shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, those that are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file exists and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::FailedState</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by another field, or group the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status:active browser:Chrome last:7d, or any word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind:login_failed ip:203.0.113.* last:24h, or any word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totp:no known:yes, or any word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same filter as text (Ctrl+F). field:value,value  -field:value  last:7d  since:2026-11-22  sort:-last  group:user  and words to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows are exactly what the link counted: the time range and source of the top bar play no part. Take this away to apply them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouped by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::FirstRun</name>
    <message>
        <source>No sessions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gatehouse keeps the login history that Odoo throws away. Give it something to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the sample is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open exported logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo server logs (also .gz), device lists and user lists as CSV, Excel or JSON. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to Odoo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the network or straight from its PostgreSQL. Comes with a later version: this one reads exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 invented users, %2 days, with a password spray and stolen sessions to find. In a ledger of its own, so that it never mixes with yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop files anywhere on this window · Ledger: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inventing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::Footer</name>
    <message>
        <source>The ledger: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: as of %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions · %2 events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::GroupPanel</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 largest of %2 groups. Filter to see others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderMapGrid</name>
    <message>
        <source>What the table&apos;s headers stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “%1” stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::Histogram</name>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not observed: no source tells of this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bars. T shows the numbers as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not observed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportChoicePane</name>
    <message>
        <source>UTC (what Odoo writes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo server logs (also rotated and compressed), device lists and user lists (CSV, Excel, JSON).
Add them above or drop them here. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name for this Odoo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Odoo these files come from. Files of the same Odoo belong under the same name: their users and sessions are tied together, and what was imported before is not counted twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo writes UTC whatever the server&apos;s zone is. Choose another only when something between Odoo and the file rewrote the times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server log tells of every database on the server. Lines that name none are always read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times without a &amp;zone are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import exported logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logs and exports (*.log* *.csv* *.xlsx *.json* *.txt* *.gz *.xz *.zst);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder of logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file above to see what was found in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the files to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these files can be imported as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the source a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time zone. Write a name like Europe/Berlin or an offset like +02:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportDesk</name>
    <message>
        <source>An import is running. Add these files when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop importing and close Gatehouse?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new records in “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportDialog</name>
    <message>
        <source>Import exported logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import &amp;more…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which files?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import 1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import %1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read so far is kept; importing the same files again goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop importing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop importing and close?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportProgressPane</name>
    <message>
        <source>How far the import is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working: what is read appears in the lists as it comes. A cancelled import keeps what it has read so far, and the next one goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping at the next safe place…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records understood, %2 of them new, %3 lines not understood</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ImportResultPane</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of our concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was &amp;not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

Only one program writes to a ledger at a time. Nothing was changed: wait until the other one has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1

What was committed before stays, and the next import of the same files goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported, but not everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported into “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines read. %2 records understood, %3 of them new; %4 lines were none of our concern, %5 not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read so far is kept. Importing the same files again goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it was in the ledger already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that could not be read to the end: %1. The reason is below the name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::LedgerPanel</name>
    <message>
        <source>&amp;Do without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the sample: its people, addresses and attacks are invented. It has a ledger of its own; your ledger is untouched. What you import here stays with the sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to your ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>path and size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledgers (*.sqlite)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MaxMind databases (*.mmdb)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next imports look addresses up in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place database: places are known where an export tells them, and unknown everywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, built %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses move: a newer one knows better.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::LegendRow</name>
    <message>
        <source>%1: %2 sessions, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them presumed: the source suggests it but does not prove it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ListPage</name>
    <message>
        <source>Choose a row to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may be out of date. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import exported logs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows have all of what the filter asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the range of the top bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger has rows, but none of this time and source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top bar: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time range and the source chosen in the top bar apply where the filter does not name its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show and hide columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export everything the filter matches (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the details of the current row (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying takes at most %1 rows. Export has no limit (Ctrl+E).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::LoadingState</name>
    <message>
        <source>Reading the ledger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the ledger again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names and addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names and addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme: like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages&apos; names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the list of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range: other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::PreviewPane</name>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (events: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name and count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubtful, may be forged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole file: %1 lines, %2 of them none of our concern, %3 not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1: %2 lines, %3 of them none of our concern, %4 not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count and kind of rows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that were not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some headers are not known. Say under “Headers” what they stand for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages&apos; names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show icons only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::RangeDialog</name>
    <message>
        <source>Show this range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end must be later than the beginning.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::RangeMenu</name>
    <message>
        <source>Time range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this range</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::RecentLogins</name>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent active logins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::SampleRun</name>
    <message>
        <source>The sample could not be put in place as %1. Is it open in another window?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::SelectionBar</name>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected rows as tab-separated text (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select nothing (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionDetails</name>
    <message>
        <source>mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a login line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>±60 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device rows: only a login line tells of this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>network changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>country changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sessions of this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None that the ledger knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more on the user&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionTimeline</name>
    <message>
        <source>Sessions by device over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions on %2 devices, %3 logins and failures. Arrow keys go from session to session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2
%3 to %4
%5, %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions and no logins of this user are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more devices are in the list below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest %1 sessions are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger holds no sessions. Import what Odoo exports of its devices and its logs to see them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not ended by force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These sessions come from exported files: nothing can be sent to Odoo from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger no longer knows this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands, users and filters by typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what the filter matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the ledger again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back and forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold the list of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names and addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details beside the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick everything that matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the bar or the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of the zoom, then out of the range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ShowRun</name>
    <message>
        <source>The page was not complete after two minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dashboard can be filtered by a time range only, as in last:7d.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing to filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build of Gatehouse has no page “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger knows no user “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::SourcesPage</name>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo server logs, device lists and user lists. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sources yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines that were not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not understood (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This import read no files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No import is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every line was understood or none of our concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what was not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lines were written to %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusPie</name>
    <message>
        <source>Sessions by status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::TopBar</name>
    <message>
        <source>Search users, filter sessions, or type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the ledger again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sources (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time range: %1. It ends where the sources end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other range…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and addresses are hidden; show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide names and addresses on screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::UserHeader</name>
    <message>
        <source>Last login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last one %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::UserListPage</name>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger names no users. Import a user list, device rows or a server log of Odoo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions of this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity of this user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never seen to exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no active session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odoo id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failed login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the ledger counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed logins</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::UserPage</name>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all users (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the sessions or the log of this user, whichever is shown (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show of the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions of the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions of this user are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events of this user are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger no longer knows this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user could not be read. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known from exports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trusted devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passkeys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not known here is in Odoo, but not in what it exports. Lists of keys, passkeys and trusted devices need a connection to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ledger no longer knows this session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::UsersPage</name>
    <message>
        <source>Users</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::ValueMenu</name>
    <message>
        <source>Filter by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is or is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a value, or type one and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 most frequent. Type to find others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>gatehouse::WindowModel</name>
    <message numerus="yes">
        <source>The ledger counts %Ln row(s) and gave fewer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::WindowTable</name>
    <message>
        <source>The list cannot be sorted by “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 of %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns as they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys go from row to row, Space shows the details, Enter opens, Ctrl+Space selects, typing goes to a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A range can hold %Ln row(s). Narrow the filter and press Ctrl+A for more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
