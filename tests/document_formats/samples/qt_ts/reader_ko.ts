<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../mainwindow.cpp" line="41"/>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>The way to Mt. Paektu</source>
        <translation>백두산 가는 길</translation>
    </message>
    <message>
        <source>Remarks on the Highest Dignity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
