/**
 * How much each n-gram of letters (`_` is a word's beginning or end) speaks for a language: a number, then the
 * n-grams that weigh so many times `STEP` of language-odds.ts. Written by training/research/languages/fit.py, not by hand.
 */
export const LETTERS: Readonly<Record<string, string>> = {
  en: `4 _i_ _is_ _to_ 3 _and_ _at_ _my_ _no_ 2 _a_ _all_ _an_ _are _are_ _but _by_ _do_ _for_ _has_
_hello_ _hi_ _in_ _it_ _of_ _on_ _or_ _so_ _u_ _wh age_ aid_ day ed_ een_ hello hi_ his_ lete_ mber
not_ one_ oo 1 _add _any _as _as_ _be_ _can _can_ _char _col _data_ _dea _dear _dear_ _dis _do _dr
_error_ _eve _fl _fro _from _from_ _get _get_ _go _have_ _he _hel _hi _i' _i'_ _it _jo _let _li _lo
_mad _me_ _not_ _of _on _one _or _ou _our_ _pho _re _run _say _set _sinc _take _th _the _the_ _too
_u _up _use _was_ _we_ _ye _you _you_ able able_ ack add aft age ail ain_ air_ ake al_ ame_ any
app_ ark ask ate ate_ ays ays_ cal can_ ck ck_ d_ data_ dear dear_ dge ds_ e_ ea ear_ ee ello_ ent_
er_ ess eve ew_ f_ file file_ for_ fro from from_ get_ gh ght ght_ got h_ has_ hen_ here_ how ial_
ian_ ic_ ice ies_ if ign ill_ ing_ ion_ iz ize ize_ k_ ke ks_ ld_ let lete ll_ lue ly_ mbe name
nce_ nd_ ng_ nnel nt_ ode_ oes oes_ of_ old ong_ order ore_ ot_ ote_ ou our_ ow_ own_ pen_ pl pos
rder rm_ ry_ s_ set sh sinc since st_ star t_ take ter_ th the_ tic till_ time tio top_ ts_ turn
uch up_ ust_ ute_ ve_ w w_ wh wo_ y_ you_ -1 _al_ _av _d_ _es _id _ing _le_ _les_ _med_ _o_ _om _po
_un_ _y_ adr ar_ as_ che_ ci da de_ eb ede eh ek ele_ en_ eu ez ie ih ik_ ione is_ j je_ k ka kt ku
mot ne_ nom nte_ o_ oc que_ sg si_ sse ta tre tt_ u_ un_ v wi z á å í -2 _e_ _en_ a_ i_ ie_ ko lle_
os_ é -3 _se_ -4 _de_`,
  de: `4 _im_ _und_ ü 3 _das _der_ _des_ _es_ _ist_ tz ä 2 _alle _am_ _an_ _app_ _auf _bei _das_ _die _ein
_gut _hallo_ _hat _hat_ _mit _sie_ _um _uns _vo _zu ae ann_ anz auf cht date eh ei eue hl hr hr_
ieren iert nnt nz pf sch ung ung_ unter wu 1 _ab _als _als_ _am _an _aus _bei_ _bi _bis _den_ _der
_die_ _dies _du_ _ent _er _eu _eur _ich _ich_ _ih _ihr _in_ _is _is_ _ist _j _ja _je _jed _k _lie
_man_ _mein _mir _mir_ _mit_ _nac _nach _neu _nur _nur_ _ode _oder _oder_ _sal _sei _seit _sie _so
_um_ _ver _von _von_ _war _wie _wir ab ab_ ag_ ah ail allo_ als als_ app_ ass att_ au aus be bild
bo_ bt ch ch_ chen ck cod dem_ des_ det_ diese dne ebe eben eck ehr ei_ ein eine eit ekt eld en_ er
esse eu eut f fü g_ ge gt gt_ gut h hallo hn ich ich_ ie ieb iel ier iere iese in_ isch itte ja_
jed kann komm kon kont kr kt lin ln_ lte mal mein mit_ mm mmt nach name nd_ nde nen nen_ neu nicht
nk nke nn_ noc nser nur_ och_ oe oh oll onto_ ppe rag rau rn_ seit serv sp ss t_ tag tag_ tet_ tion
tte_ uch ue und uns unte uten_ von_ vor w was was_ wer wie wir wo_ wort z zei zu ß ö -1 _af _bu _c
_ch _en _gen _pe _t _wh _wor an_ ar_ at_ beh ce cha ci ct et_ fi gh i_ id if it_ j ki ks nch nt_ o_
ow que sh su ta_ tar tch u_ ui uk ul un_ under ust v wh wit y ze_ é -2 _de_ _en_ a_`,
  es: `5 _el_ 4 _me_ 3 _la_ _mi_ _otr _sin_ _y_ iones oy_ pue ë ñ č š 2 _al_ _ay _bie _con_ _cua _del_
_hay _las_ _le_ _ll _lo_ _los_ _por_ _se_ _si_ _su_ ales_ as_ baj cion_ dad_ del_ dh hac iem mien
naj noc os_ ue uev uie uy ué á í ía ó óm đ ı 1 _app_ _bo _buen _cu _de_ _di_ _dic _el _en_ _error_
_es _es_ _est _hab _hac _hol _hola _hola_ _iz _las _lle _los _mis _no_ _para_ _pasa _pon _por _q
_q_ _que_ _raz _re_ _sal _sol _te_ _tod _un_ _una _una_ _vr _wi _y _ya_ a_ aa acia actu ad ado ado_
ae aj aja aje_ ak ambi ang_ anj ante app_ ar_ ario aron aron_ añ ba_ br buen cambi carg ccion cesi
cho cio cion compr con_ cua cue dad de_ ea_ eba_ eces ej elic ente_ era_ ero ero_ fue gan_ go_ hay
hola hola_ hora_ ias_ idad_ ido_ ien iend iene ier ij ija iko iri ivo ió ión ión_ je ju kaz lam
lave lici lor_ lta_ mate mbre_ mi_ mos_ más más_ nak ng_ nm nte_ o_ oku olor olv onde ones_ ores_
otr oy para_ pix pod pon pone q qui reci reo ria_ ril rimer ron_ rra rte_ rut sin_ sted su_ tene
tul ud_ ued uf uien una_ yo_ z zna à é é_ ía_ ño ó_ ón ú ü ş ž -1 _ad _aj _all _ar _br _cha _da
_da_ _e_ _eng _fr _is _j _o_ _os_ _port _qua _serv _st _to_ _tro ao are_ ata_ ava b_ c_ cal cent
ch_ cis ck deo deo_ ei ei_ emb g_ gn gue ham hav ide ideo ies_ in_ ing_ ire iu ive k_ lh lle_ lue
m_ mer mm mpo nk ns_ oje ou p_ pol que rie t_ ten_ tion_ ts_ tt ty ui_ ze -2 _as_ ade_ ode_ qua ss
-3 _do_`,
  fr: `5 _est_ 4 _la_ 3 _des_ _en_ _et_ _je_ _le_ _ma_ _mon_ _par_ _à_ ez_ ien_ è é 2 _a_ _au_ _bou _ca_
_ce_ _et _h_ _il _il_ _l_ _les_ _ou_ _pas_ _plu _qui_ _un_ _une_ _vos_ _y_ _à _ça_ aire du_ eau
est_ eu eur_ fich ité jou oi oir otre_ ou par_ une_ ux_ à_ ç ê 1 ' '_ _ai_ _ann _bo _bon _c_ _ce
_d' _d'_ _d_ _dans _dans_ _de_ _dev _dit _du_ _ec _ell _en _hor _j _l' _l'_ _ok _ok_ _on_ _pas _peu
_pl _pou _pour _quand_ _quel _si_ _so _sui _sur_ _tou _tro _tu_ _un _une _vos _vous _vous_ _ç _ça
act actu age age_ ai ais ait ait_ ande_ ans_ ant_ appel atio ation au bien che cher ci_ compt dame
dans dans_ di_ dé e_ eau_ ec_ ee_ eil ement ent_ era_ erm es_ et_ ette eur ff gar gn gne ier ier_
if_ ign ils_ ique_ ise it_ ite_ ix_ jet k_ md mme nd nt_ nul ode_ oir_ omb omme ompt on on_ onn
onne ont_ otre ous_ ouv oy pas_ ph pho pou pour ppel ppr pte pui puis q qu quand qui_ rd rer_ rs_
s_ ss sse sur_ tari tou tre ts_ ture ture_ uand_ uel ui uis_ un_ ur_ urs_ uv ux ée ét êt ô -1 _an
_eu _eur _ha _i_ _in_ _o_ _per_ _que_ _ti _tre _u _x _é_ a_ ament an_ ar_ are as be cio em_ en_
ene_ ica_ ies ik iu lin lou m_ na_ o_ od one oun ov pp_ pre_ qui sch ss_ un w you z á í ó -2 _e_ k
or_`,
  pt: `4 _é_ lh ê 3 _boa _um _à em_ nh ou_ ã ç 2 _boa_ _bom_ _com_ _e_ _em_ _h_ _me_ _n_ _na_ _o_ _oi_
_onde _pra_ _tem_ _um_ _voc ais_ ao ao_ ar_ aram_ as_ ciona ei_ ele_ eu_ faz iu_ o_ oje os_ vel_ á
á_ ári â ão_ ém ém_ ó õ õe 1 _a_ _ano _ap _app_ _as_ _assi _at _bo _bom _ch _che _cli _conta_ _da_
_de_ _dep _des _dev _do_ _es _eu_ _fal _faz _foi_ _ger _meu _meu_ _mud _no_ _nome_ _oi _ola _os_
_pac _para_ _pel _pod _por _por_ _pra _quer _sai _se _se_ _sem _sem_ _sim _sou_ _ter _troc _tud
_uma _uma_ _vc _à_ a_ aco ado age ai aiu al_ am_ app_ aqui ava_ bol bom_ cion co com_ conta da_ dad
dade dade_ das de_ dev diz do_ dor eci ei eir ela ela_ elo emb ens_ ente_ eria erra esm foi_ gue
gun ha_ ida idade iga inh inha ir_ ito ix iza just liz logi mento meu mos_ mov mpr mpre mud nca_
net net_ nho nome_ nov nte nte_ ntes_ obr oe oes oes_ oi ois ois_ ome one_ ou ovo para_ ped pon
pont por_ pra_ q qu que ram_ rece rgu ria sab sou_ ss ssa_ sse_ sso tarde ua ui ulo_ uma_ upo ura
vr xa y_ z_ zad zes zes_ ário ão é í íc ô ú -1 _al_ _bor _camb _co_ _ei _en_ _es_ _ha _i_ _lo_ _ni
_pri _ra _sa_ _sp _st _to_ _un _z ata_ au aza ba_ c_ cal cambi carg ch ct dre en_ eo eo_ eur ge_
ide ie igu int ka ko le_ lla llo mm mn ni_ nn nu ol_ oli op osa pas_ per_ pu pun punt si_ ss_ t_
tan tt ur_ y án ñ -2 _la_ cc k ll n_`,
  it: `5 _il_ 4 zz 3 _di_ _in_ _nel _per_ bb gli zio è_ 2 _al_ _che_ _con_ _del_ _e_ _ha_ _l_ _le_ _non_
_ques _ri _è _è_ ale_ are_ ato_ cc gg ggi i_ ione_ nz o_ olt ome_ sce tt uo uov zion à_ ò_ 1 _ad_
_all _dal _dei _dei_ _del _dell _file _file_ _gi _il _la_ _non _pre _quel _sc _su_ _sul _un_ _una
_una_ _usa a_ alc altr amb ann arte ata_ ate_ bil che che_ chi con_ cos dal dei_ del_ dell ede ei_
ell ent ente_ enti_ enz ere_ ese_ gh gio gn ia iam ific ile_ ita ita_ ito iu l' l'_ limi lla_ ment
mm ndo_ no_ non_ nte_ nza_ odi olo one_ oni_ ono ore_ ov per_ po_ porta pp qua quest re_ rend rov
sc sci sione ss sso_ su_ ta_ ti_ to_ tra_ tro_ tti tto tto_ tà tà_ un_ una_ usa ut vv za_ zi zia à
ò -1 _ale _en _na _ni _o_ _ra _to _to_ al_ ama ar_ ara_ asi at_ au ba_ ble_ c_ cion ct dia ei en_
enc eu ex ii ill ion_ ka ko ll_ m_ n_ nov or_ r_ ru s_ sl t_ tio y z á í -2 _do_ _no_ _que_ j k -3
_de_`,
  nl: `5 aa 4 ij uw 3 _het_ _ik_ _is_ _met_ _op_ _u_ cht oe oor ë 2 _aan _af _dit_ _ee _er_ _het _in_ _om
_on _te_ _van_ _z dat_ dus_ ee en_ fou isch oo sch tie_ ui uu uur volg werk 1 _alle _als _als_ _be
_da _dan_ _dat_ _de_ _dit _een _een_ _fou _ge _he _heb _j _je_ _kan _kan_ _kl _kle _kun _met _niet
_niet_ _om_ _oo _op _over _to _ui _uit _van _vr _we _wil _word aal_ aar aar_ agi agin air ale_ alle
ame and ap_ atie be best ct ctie d_ der dig dt_ eef eel eer ei eid eke el eld elk ende_ eren_ erk
esta eu eur even eze f_ g_ gd ge gev gro gs heb het_ hui ie iek ige_ ij_ ijd ijn isc je_ kan ken kk
kke kle kt_ kun leu ling ls_ ma_ mee met_ mm naa nd_ niet niet_ nnen of ond oon oor_ orm oto oud
ren_ rika rm_ rui sl sne ssen t_ tie uw_ van_ ver vo w wa we_ ze_ zi -1 _den_ _es _f _on_ _se _si
ar_ be_ dar ej hen her_ ien ien_ ija ije ion ist o_ ok os os_ sa sk so su tik und ung z_ é -2 _gen
a_ i_`,
  ca: `4 eix à 3 _el_ _l_ _ll eu_ sio_ è ò 2 _amb_ _aque _d_ _de_ _del _del_ _els_ _ha_ _hi_ _ho_ _i_ _la_
_les_ _no_ _per_ _que_ acio_ aix amb_ aques ari_ at_ ció_ cte_ eix_ ense_ itz ió_ ls_ ny ou_ sos
tge txe tz és_ í ó_ 1 _al_ _amb _cas _com_ _cr _d' _d'_ _di _el _els _en _es _est _fe _h _han_ _hav
_l' _l'_ _les _lli _molt _no _on_ _pel _pot _s' _s'_ _se _sens _ser_ _si_ _tot _un _un_ _una _una_
_va_ _és _és_ a_ acio ació_ ada ades_ ador aig als_ altr amen ament ant_ any ap_ ar_ ass assa atge
au_ aul bl ble_ bre_ bé c_ cap ccio cio cio_ cions com_ cs_ d' d'_ del_ dor dre ell_ em_ eny erca
ero_ es_ esp eu fer_ gu gut gut_ hi_ ho_ hom ia_ ic_ ida_ ig_ ilit io_ ir_ itat itat_ itza iu iu_
ix ju l_ lau ll lor_ ltre molt més més_ nom ns_ nse_ nt_ nv nya obre ode ona osa ostr per_ ple_
porta pte pte_ punt qu que ran_ rimer rme s_ sev sos_ stra_ teni tg tge_ tiu tj torn tre_ ts_ tx
tza ui va_ vei x xer ç ça èn é_ és í_ ó ú -1 _all _au _e_ _eu _me _para_ _sc _sp _st _tab _à_ age
ata_ ce cou ct_ dres e_ ement ff hat ie ier in_ ion_ ire iti ión je ne_ nn not nte_ nu o_ oi oll
ore os_ ou pix pp rte ste_ ti_ tie tions tt ul_ ute y z á -2 _da_ as_ ch k ss_`,
  gl: `3 _sen_ _é_ ñ 2 _ao _ao_ _e_ _non_ _o_ _os_ _ss ar_ as_ bel_ cion cion_ eir engad fol garda ichei
ión obre oi_ os_ rica_ unh unha unha_ x á í ó ón ú 1 _a_ _act _as _camb _can _con _con_ _conta_
_crea _da_ _dat _de_ _do_ _edi _edit _en _en_ _erro_ _es _est _esta _hai _hai_ _hor _ini _isto _lap
_let _li _move _má _na_ _nome _non _nov _nova _ou _ou_ _para_ _pode _por_ _prem _que_ _se_ _tama
_tem _ten_ _un_ _usa _vis _á a_ abr activ ado ado_ ai ai_ ais_ aliza anel anl anle ano_ apa_ arg
ario ario_ asi ave ax axe bre_ bri bt cer_ cions ción coll cor da_ dade dade_ das_ de_ dere det dge
do_ dor_ dos_ duci ece egu eiro ela_ elecc encia ende ento env envi erro_ eti eu_ face fer fil gadi
gard gu hai_ hav have hora_ ib id idade if ista ius lecc lecci ler limi lle_ llo lt mat mul mé ncia
ndic ngad ngadi nle nome nome_ non non_ nov nte_ o_ oa oa_ oduci oi olum orde ores_ oria ostra ou_
pan para_ pode pre prob q qu que quer r_ reit rra sai scri se_ sen_ sina siti sua tall tama tivo
tos_ tp_ tá ulo un_ ura ura_ use_ valo xa xe xe_ xo xu za zo é ía -1 _ad _al_ _all _cas _dec _el_
_es_ _ha _lo _mas _qua _st _t _z aca an_ asta bo_ c_ cas chi dr er_ era esto f_ ge gen ide ik in_
ko ls mad met mos_ nca nis nn pp qua rta_ sm ss tion tion_ una ur_ us_ y ze ç í_ -2 _ex gi i_ ie j
k m_ t_ x_ -3 _la_`,
  ro: `6 ă ș 5 ț 4 _pe_ 3 _nu_ _o_ ul_ â ă_ 2 _ace _ca_ _cu_ _nou _sa_ _î aj are_ aza_ cum_ ea_ eaz ele_
emn ii iu iun mai_ oa schi tru_ tul_ uri_ î ți 1 _ad _ce_ _de_ _din _din_ _este_ _fost _ia _in_
_la_ _mai_ _ne _num _put _s_ _se_ _si_ _tre _un_ _va_ _zi _în agi agin aje ala_ ale ale_ ana_ are
at_ ata_ ate_ au_ aza c ces chi dar_ din_ ea ei_ ele elor elor_ eni enta_ esc este este_ ex ez eze
fer fost gh i_ ic_ ici ie_ ier ii_ ile_ ilor ilor_ intr ire_ itate iti iv_ iza izat lor_ lu lui_
mul nd_ nou num oar od_ ona ril ru_ rul_ scu ta_ tat te_ tia_ tru uie ului ului_ un une uri veni zi
în -1 _be _en _na anc crea di_ en en_ es_ fil fin h ik ion_ ir_ j ka li_ line ll mm nn pos pp rr ss
tt ue ure_ us vis y á í -2 _i_ k o_ é`,
  pl: `5 cj ł ż 4 cz ą ę 3 sz w ś 2 _do_ _jest_ _sie _ten_ _to_ _w_ dz dzi ego_ ie jest_ ki_ ln mia osc
plik prz rz wy z ó ć_ ń 1 _ale_ _co_ _dl _dla _do _i_ _jak _jed _jes _jest _kt _na _na_ _od _po
_prz _tak _te _us _z ach_ acj ale alo ane bra by ch cho cie cy dn ego ia ii_ io j j_ jest k kie mi
mu_ my na_ ne_ ni nia_ nie nie_ ny_ ob od owa pis po res ry rze sci tu_ ty u_ uj uj_ wa_ y yc yk
ym_ zn zy ów ć -1 _a _ne _so _su _we _y ai_ ca ck de_ ei en h ici in io_ it iz jo ju k_ ke ky ll
man n_ nj om_ pos r_ ri rk s_ se_ ss t_ te_ ya zi zo á é í -2 ay di ti v`,
  sv: `5 ä å 4 _att_ _inte_ 3 _ett_ _i_ _ny _upp inte_ ö 2 _ar_ _det_ _du_ _jag_ _men_ _nu_ _och _och_
_pa_ _till _ut aste_ bb bild ck era fel_ hur_ igt_ isk jag_ lats lj ning nns_ pp ska_ verk visa yck
1 _all _alla_ _an _ange _av _av_ _bli _bor _den _den_ _det _du _fel _fel_ _h _har_ _ing _inge _jag
_kan _med _med_ _min _ny_ _oc _om _om_ _sj _sk _som_ _sve _ta_ _tid _till_ _up _vi _vi_ _visa _ä
ad_ ade ade_ ald amn ande_ ar_ ara_ are_ bet bli bor ce d_ dag dd det_ du_ eci ej_ en_ er_ era_
erad ering et_ ets fel for for_ fte fö g_ ga_ gg gor har_ hem het ig ig_ igt ill_ inn j ju k komm
konto kt kt_ kul kv lag ligen ll llt ln lti med med_ mer_ mm mma mn mot n_ na namn nde_ ndra ning_
nna nne ns nsk och_ om_ one onto pa_ pel plat r_ ra_ re_ ring rna rna_ run sak sid sida sk slu slut
sn sok som_ ss stor sve t_ tad tet_ tid tio tt tt_ tta und upp uv v v_ var vet vid_ yc yg är är_ å_
åg ån ör -1 _ins _inst _j _ke _na_ _su _te aa ada ai aj ana ava c ca e_ ea ei eng ere es gin her ht
i_ ia ili inter ir iver_ ki kk ks le_ lg lli llo ma_ o_ rem sse tte u ua un_ van_ ve vo w y_ ye á é
-2 _a_ _la_ z`,
  da: `6 æ ø 4 _at_ _er_ _og_ å 3 _af_ _fra_ _hv _i_ _kan_ _pa_ _ud fra_ 2 _alle_ _du_ _har_ _ind _ingen_
_inn _med_ _men_ _ny _og _om _til _til_ _ut _ved_ _vis_ ae bare_ dag data dt fei hed hold hv kj kke
kke_ mme navn nn_ sjo sjon sk_ spil tt_ valg vis_ å_ ér_ 1 _af _av _av_ _bl _bru _da_ _den_ _der
_det _det_ _dette_ _din _eks _en_ _end _et_ _for_ _ga _god _h _han_ _jeg _jeg_ _kl _kun _kun_ _lag
_ly _ma _med _mot _noe _ny_ _op _opp _pla _sa_ _sam _selv _sid _skal _skal_ _som_ _spor _ta_ _to_
_u _var_ _vel _vi _vi_ _vil_ _å _å_ aer af_ anse arv av_ avn bli bru brug d_ data_ dde det det_ dig
dre ds dt_ du_ ede_ eg_ egg egn ej eks elig else elt en_ ende_ ene_ ens ens_ er_ ere ering erne_
ert_ et_ far for for_ g_ gang gj gru gs gt han_ har_ ien_ ig_ ige ikk il_ ilde ille illi inge irk
isk_ iske iske_ iv_ j je jeg jeg_ jo k kk kk_ kont kr ks kt ld ldi ler lg lg_ lig lig_ lige_ ling
liste ls lt_ lys mappe med_ mel mm mot nh ning nn noe nu_ oen oen_ om_ pa_ pe_ pp put rb rdi rer
ret rika_ rne_ samme selv side sj sk skal_ sl sni som som_ spi spor sted stor sva t_ tale tat td
tegn tet tid tid_ til tt tte tz utt v_ var var_ ved vil_ vn vn_ y yd ye_ -1 _de_ _form _ge _hi _in_
_je _ke _on _pre _su _te _till _us _ver a_ ad ah ai aj an_ ank ann ay c da dge ec ee ek_ go ht ie
ij ile_ ili ite_ ja je_ ka_ ki ligen mb ndi o_ oi ome ope ot serv set_ si_ tern till_ unt uv ven_ w
x y_ á ü -2 z ä ö`,
  fi: `5 aa uu ä 4 ii ä_ 3 _ei_ hd kk uo 2 _ase _ja_ _on_ _til ai ee inen inen_ ku oi oo ssa_ tt yy ö 1
_ai _ei _mu _ol _ole _on _ta _tie _tu _vali aa_ ah arv ase au ayt edo ei enn eri_ eu h ikk imi in_
its ja jo k ka ki kka ko ko_ ks ky ll lla_ lle_ lm lu mm n_ nen_ nn nna nut_ oa_ oit pal pp ri_ rj
set_ si si_ sto ta_ tee ti_ tia tied ton tse tti tti_ ttu tu tul ty tä uv va vali vat_ vi vir vu y
yh ys_ yt ää -1 _a _a_ _d _h _i _in _kon _la_ _s _st _vis ai_ b c ch ci e_ f g h_ ii_ ion is_ m_ mo
nt_ p_ pas ra_ rika_ s_ sp st_ tt_ tur y_ -2 k_ l_ r_ z`,
  hu: `5 sz 4 cs gy á é ő 3 _a_ _az_ ny ó ö 2 _az _es_ _ez _nem_ _tud _uj _ut ban_ bb ben_ cim ely enet
het hib itas nap nem_ nev ott pont yi z í ú ü 1 _ami _be_ _e _el _er _fe _h _is _jel _ke _ki _le
_meg _min _mind _nap _ne _nem _sem _sz _tor _van_ ag agy ai_ aj ala aro as asa_ ato ba ba_ be ci
cio csa dal do dol dt eg eg_ eh ehe ek el em_ ep ere es ese ese_ et ete ez fel fog gy_ ha_ hang hat
hoz int j jel jl k kep kor kor_ koz lak lap lda let lis ly lye meg mer mind nak_ nc nek ni_ ok ok_
ol olt oro orr oz pus rt rul seg tala tas tes tet tt tt_ tud tum tv tá ul unk ve_ von ya ye zs zt
ál ár ás és ó_ ül ű -1 _d _en _g _i_ _j _z a co e ega era ic ks la_ log mp ns o_ pr r_ rk sk st ti
tr u_ ver -2 á_ -3 é_`,
  tr: `5 ı 4 ç ü ğ ş 3 _ve_ iy onu 2 _bu_ _ic _ile _ort ah ey ler oru oy unu uy uz ya yu ö 1 ' '_ _ad _ara
_b _ben _bir _bir_ _bu _do _ek _et _ge _gö _he _is _ka _ken _ko _ku _ne_ _o _ol _ren _so _son _var
_ve _y _ye _ö _ş aat ak ama ani ara ari asi av ay bas bir bu_ ce ci dan_ di du dur ece ek eme eni
eri eri_ esi esi_ eti ev gel gi gor gu gö hes i_ if ih ik ik_ il im_ in_ ind inde_ ini ini_ ir ir_
isi iz iz_ k kl kta lar lar_ ler_ lu mis_ mu nin_ nl olu orta oto posta ru sa sin su su_ sya tti u_
ucu uk_ un ur uru ust usu vu y ye yi yo z ön ü_ ı_ -1 _a_ _bl _de_ _gr _kan _kl _l _m _ti _un ai
ai_ bl br ch ck ea ela eta g_ gen ie io j ke_ ks kun ll men mp ny o_ om ori s_ sam sc sp ss st tr
ty u vo y_ ym ys é -2 ei ia q`,
  id: `3 _ke_ ngg 2 _aku _ber _dan_ _ini_ _ke _nama _ter ah ah_ kan_ lih si_ ya_ 1 _ada _ada_ _ak _anda
_anda_ _be _bis _c _dari _dari_ _di _di_ _har _ini _je _jen _mas _me _mem _men _nam _pe _pen _se
_tid _y a aa aan_ aca ak aku ala alam ali ama_ an_ ang_ ara_ aru asa asi_ at_ ata au_ aya bar ber
bis buk car cara_ cin der_ eh_ eks ela elu emu eo_ esa f_ file_ ga h_ hap ih ih_ ik_ ini_ iri isa
itas_ jen ji k ka kir lah lai lam mb mem men nam nc nci_ ng ng_ ngan_ ngk nsi_ nta ntu ny nya nya_
ode ode_ ol oran pa pada pada_ pert por_ put ri_ rna si tar_ tas_ tu_ ua uku uru wa ya -1 _da_ _de_
_e _i_ _kan _pa _si_ _tar ay_ br c ch dat dr e_ ei en_ eu fr gang ie lar ll lt nk nn nt_ o o_ par
rr sk ss st tal tt ui v va é -2 _a_ _kan_ z`,
  und: `5 ý č ė š ž 4 ě ř 3 _ar_ _ir_ _od iau á į ľ ť ů ų ų_ 2 _je_ _k_ _pre_ _sa_ _tento_ _tik _v_ _vy cn
eik gal hl hra ij ija_ ije ky_ ln ov prav stup tento u_ uo vy í í_ ú ą_ ć ū 1 _adre _ale _ale_ _ant
_ap _at _ats _bol _cas _dal _fail _filt _hl _hr _iz _js _kon _kt _lai _na _na_ _ne _nor _os _po
_po_ _pr _pri _prie _pro_ _rez _roz _s_ _se_ _sm _sr _su_ _sv _to_ _u _u_ _vel _w _z _za _č _į _ž
aci ai aig aip aj_ ak_ ako ao_ ars as_ ats aug auk aze ba_ bor_ bud by ce chy ci_ cia_ cij dab del
dien din dn dru ec_ ech eda eho_ ej enie_ esa fail filt ho_ hod hy i_ iai iai_ iam ick iek ies ih
ih_ ija ili_ imas_ inis_ iny ira is_ it_ ite_ iu iš j je je_ jed ji jos_ jung k ka_ kai kas_ kc kci
kd kia kit ko_ ky ké_ led liu lj mas_ mo_ nas nau ne ni ni_ nie_ nja_ no nou nut ny_ ná né_ ní oce
oci od og oh oj oj_ oki om_ oru os_ oti_ ov_ ovan ovat_ oz pis pro_ rad sas siu sk ski_ sko sl sme
sn sou stal stav stran stv sve tai tak tas_ ti_ tin tn tv tvo ubo ubor uj ung uot uz v vn y yb ych
yt yti z zd zi zn zv ác át é é_ ém ý_ ą đ ň ť_ -1 _ac _au _av _ca _di _ha _in _jo _ki _la_ _men _mo
_mos _nu_ _pol _por _sal _so _un _va _ven _ver _vo ain aki al_ ar au_ ay bb chi co cz dd de_ deo
dio ee eo_ er ero_ es_ eu eu_ ev ey go_ hom ib ico ico_ inc ini_ ista iv just k_ kan_ ke kk lar lk
lla lm mb mm n_ nd nn nv oa oje on oo ort ot_ ove over posi post pp pro prov r_ rab riv rk rodu rr
sc sit ss t_ til ts_ tt tud tz ua ue um_ w ya ye yo zie zio zo_ zz ö ł ś -2 _de_ _no ll oi sz`,
};
