"""Japanese words: other words that only look alike, spellings and forms that are found, and what is flagged."""

import pytest
from forms import accepted, accused, table

OTHER_WORDS = table("""
    サーバ | サーバント
    カー | カーテンとカード
    ドア | ドアマンとマドア
    リスト | アーティストとツーリスト
    テロ | テロリストとステロイド
    ミサ | ミサイル
    イラン | ブイランド
    キム | キムチ
    ロシア | ベラロシアン
    ニュー | ニュース
    データ | データベース化
    Java | JavaScriptで
    API | RAPIDとAPIs
    サービス | セルフサービサー
    キー | キーボードとスキー
    バス | バスケットとカンバス
    ソウル | ソウルメイト
    韓国 | 韓の国
    切手 | 切り取る手
    白犬 | 白い犬
    取手 | 取る手
    大人 | 大きい人
    小鳥 | 小さな鳥
    生物 | 生き物
    見方 | 見え方
    三か月 | 十三か月
    書く | 書店
    消す | 消費
    引く | 引力
    新しい | 新聞
    高い | 高校
    追加する | 追って加える
    亡命 | 亡き命
    難民 | 難しい民
    脱北者 | 脱退した北の者
""")
SPELLINGS = table("""
    サーバー | [サーバ]の設定と[サーバー]名。
    サーバ | [サーバー]を再起動する。
    コンピューター | [コンピュータ]は速い。
    ブラウザー | [ブラウザ]で開く。
    パラメータ | [パラメーター]を渡す。
    キャッシュ | [キャッシュ]を消す。
    キム・ジョンウン | [キムジョンウン]総書記、[キム・ジョンウン]氏。
    キムジョンウン | [キム・ジョンウン]総書記。
    バイオリン | [ヴァイオリン]を弾く。
    ヴェトナム | [ベトナム]へ行く。
    ミサイル | [ﾐｻｲﾙ]を撃つ。
    データ | [ﾃﾞｰﾀ]と[データ]。
    引き渡し | 身柄の[引渡し]、[引き渡し]。
    引渡し | 身柄の[引き渡し]。
    取り消し | 登録の[取消し]、[取消]、[取り消し]。
    取消 | 登録の[取り消し]。
    申し込み | [申込み]は明日まで、[申込]書。
    申込み | [申し込み]は明日まで。
    組み合わせ | 文字の[組合せ]と[組み合せ]。
    受け入れ | 難民の[受入れ]、[受け入れ]。
    打ち切り | 放送の[打切り]。
    手続き | [手続]を終える。
    子供 | [子ども]たち。
    子ども | [子供]の権利。
    3か月 | [3ヶ月]、[3ヵ月]、[3カ月]。
    三ヶ国 | [三カ国]協議。
    API | 新しい[ＡＰＩ]を使う。
    6者協議 | [６者協議]を開く。
    脱北者 | [脱北者]は[脱北者]だ。
""")
FORMS = table("""
    削除する | ファイルを[削除]します。[削除]しました。[削除]できます。
    クリックする | ここを[クリック]して、[クリック]せず。
    取り消す | 予約を[取り消し]ます。[取り消さ]ない。[取り消せ]ば。
    取り消す | 予約を[取消し]ます。
    戻る | 前に[戻り]ます。[戻っ]て、[戻ら]ない。
    続ける | 作業を[続け]ます。[続け]た。
    開く | 窓を[開き]ます。[開い]て、[開け]ば。
    選ぶ | 一つ[選び]、[選ん]で。
    読む | 本を[読ん]だ。
    使う | 道具を[使い]ます。[使っ]て。
    待つ | 少し[待っ]て、[待ち]ます。
    急ぐ | 道を[急い]だ。
    新しい | [新しく]作る。[新しかっ]た。
    始める | 仕事を[始め]ます。
    逃げる | 国から[逃げ]た人。
""")


@pytest.mark.parametrize(("term", "phrase"), OTHER_WORDS)
def test_other_words_are_other_words(term: str, phrase: str) -> None:
    assert accepted("ja", term, phrase) == phrase
    assert accused("ja", term, phrase) == phrase


@pytest.mark.parametrize(("term", "phrase"), [*SPELLINGS, *FORMS])
def test_spellings_and_forms_are_found(term: str, phrase: str) -> None:
    assert accepted("ja", term, phrase) == phrase


@pytest.mark.parametrize(
    ("term", "phrase"),
    table("""
        サーバ | [サーバ]と[ｻｰﾊﾞ]、サーバー
        サーバー | [サーバー]とサーバ
        取消し | [取消し]、取り消し
        子供 | [子供]と子ども
        キムジョンウン | [キムジョンウン]、キム・ジョンウン
        戻る | [戻る]、戻ります
    """),
)
def test_only_the_very_spelling_is_flagged(term: str, phrase: str) -> None:
    assert accused("ja", term, phrase) == phrase
