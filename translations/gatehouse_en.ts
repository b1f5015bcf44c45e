<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
