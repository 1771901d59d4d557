"""Korean surnames, each with the ways in which English writes it."""

from __future__ import annotations

KOREAN_SURNAMES = {
    hangul: frozenset(latin.split("/"))
    for hangul, latin in (
        row.split("=")
        for row in (
            "김=kim/gim 이=lee/yi/rhee/ri 박=park/pak/bak 최=choi/choe "
            "정=jung/jeong/chung/chong 강=kang/gang 조=cho/jo "
            "윤=yoon/yun 장=jang/chang 임=lim/im/rim/yim 한=han 오=oh/o 서=seo/suh/so "
            "신=shin/sin 권=kwon/gwon 황=hwang "
            "안=ahn/an 송=song 전=jeon/jun/chun/chon 홍=hong 유=yoo/yu/ryu/you 고=ko/go/koh "
            "문=moon/mun 양=yang 손=son/sohn "
            "배=bae/pae 백=baek/paik/back 허=heo/hur/huh 남=nam 심=shim/sim 노=noh/roh/no 하=ha 곽=kwak 성=sung/seong "
            "차=cha 주=joo/ju/chu 우=woo/wu 구=koo/gu/ku 민=min 류=ryu/yoo/ryoo 진=jin/chin "
            "나=na/ra 지=ji/chi 엄=um/eom"
        ).split()
    )
}
