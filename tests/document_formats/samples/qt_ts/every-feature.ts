<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="ko">
<!-- every feature of the format in one file -->
<dependencies><dependency catalog="qtbase_en"/></dependencies>
<defaultcodec>UTF-8</defaultcodec>
<context>
    <name>Reader</name>
    <comment>the window in which articles are read</comment>
    <message id="way">
        <location filename="../reader.cpp" line="12"/>
        <location line="+3"/>
        <source>백두산 가는 길 &amp;1 — %1</source>
        <oldsource>백두산 길</oldsource>
        <comment>Do not translate "%1".</comment>
        <oldcomment>title</oldcomment>
        <extracomment>Shown above the article</extracomment>
        <translatorcomment>checked twice</translatorcomment>
        <translation>The way to Mt. Paektu &amp;1 — %1</translation>
        <userdata>x</userdata>
        <extra-po-flags>c-format</extra-po-flags>
    </message>
    <message numerus="yes">
        <source>탈북민 %n명</source>
        <translation>
            <numerusform>%n defector</numerusform>
            <numerusform>%Ln defectors</numerusform>
        </translation>
    </message>
    <message>
        <source>최고존엄 모독 기사</source>
        <translation variants="yes">
            <lengthvariant>Articles that insult the Highest Dignity</lengthvariant>
            <lengthvariant>Insults to the Highest Dignity</lengthvariant>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;백두산&lt;/b&gt;&amp;nbsp;정상</source>
        <translation>&lt;b&gt;Mt.&lt;/b&gt;&amp;nbsp;Paektu&#x2019;s <![CDATA[summit & more]]></translation>
    </message>
    <message>
        <source>경계<byte value="x1f"/>표시</source>
        <translation type="unfinished">Border<byte value="31"/> sign &quot;’𝄞&quot; R&amp;D</translation>
    </message>
    <message>
        <source>지운 글</source>
        <translation type="vanished">Text gone</translation>
    </message>
    <message>
        <source>낡은 글</source>
        <translation type="obsolete">Text of old</translation>
    </message>
</context>
</TS>
