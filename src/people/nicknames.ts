/** Which given names are one name in different coats: Bill and William, Пётр and Petya, Paco and Francisco. */
import { fold } from './fold.ts';

/** The groups that a given name belongs to; empty for a name on no list. @param name one word, any case. */
export function nameGroups(name: string): readonly number[] {
  return groupsOf.get(fold(name)) ?? [];
}

/** True when two given names are commonly the same person's. A name is related to itself. */
export function relatedNames(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return true;
  const groups = nameGroups(b);
  return nameGroups(a).some((group) => groups.includes(group));
}

/** One line a name; spelled folded (no accents). A short form may stand on several lines. */
const lines = `
william will bill billy willy willie liam wilhelm wim guillermo guillaume guglielmo willem vilmos memo guille vilem
robert rob bob bobby robbie bert roberto rupert robin beto robi
richard rick ricky dick rich richie ricardo riccardo richi ricsi
james jim jimmy jamie jaime jem seumas hamish
john johnny jack jon johann johannes hans hannes jan johan jean juan joao giovanni ivan vanya gianni sean ian evan juanito hansi honza jancsi janos jani janne juha ioannis yannis giannis yiannis ze janek jasiek janusz jens jannik nino johnnie
jonathan jon jonny jonathon nathan
michael mike mick mickey mikey mitch michel miguel michele mikhail misha michal mikael micha michi mihail mihai mihaly misi michail mikko mischa misza michalis
thomas tom tommy tomas tomaso tommaso toma tomasz tomek tomi tamas thomaz
charles charlie chuck chas carlos karl carl carlo karel charly kalle karcsi karoly carles kaarlo karlheinz
edward ed eddie ted teddy ned eduard eduardo edoardo edvard lalo edek
edmund ed eddie ned edmond edmundo
edwin ed eddie
theodore ted teddy theo teodor teodoro fyodor fedor theodor fedya
joseph joe joey jo josef jose pepe giuseppe beppe sepp jozef yosef yusuf josip osip ze zeca pepito pepa pino jozsef joska jupp beppo yossi yossef peppe youssef chepe
david dave davey davie davide dudu dudi davi dawid
daniel dan danny dani daniele danilo danek
peter pete pit petr pedro pierre pietro piet pyotr petya piotr petros peti per pelle peder piotrek pedrinho
paul pablo paolo pavel paulo pasha pal pavlo pavlos pau pauli
patrick pat paddy rick patricio patrizio patryk
patricia pat patty trish tricia patti patrizia
steven steve stephen stefan steffen esteban etienne stefano stepan stevie szczepan stephan istvan pista stefanos stepa stipe
andrew andy drew andreas andre andres andrea andrei andrey anders andrzej andriy andi andras bandi andrius ondrej andris endre
anthony tony anton antonio antoine antony toni toon antoni tono toninho antal antek antonis tonino antonino tonci tolik
alexander alex al sandy xander alec alejandro alessandro aleksander aleksandr sasha alexandre oleksandr sascha alexej iskander sandro alejo olek alek alekos sanyi sandor schura shura alexandros aleks sandi alexandru
alexandra alex sandra sandy lexi alejandra alessandra aleksandra sasha alexa sascha oleksandra
alexis alex lexi
samuel sam sammy samuele
samantha sam sammy
benjamin ben benny benji beni benno binyamin bibi beniamino
christopher chris kit topher christoph cristobal christophe kristof kris krzysztof cristoforo krzysiek krzys
christian chris cristian kristian krystian kristjan krisztian
christina chris tina christine chrissy kristina cristina kirsten christel krystyna kicki krysia krisztina kiki stina
matthew matt matty matthias mateo mathieu matteo matthijs mats matej mateusz matvey mathias mattias matyas
nicholas nick nicky nico nicolas klaus niklas nikolai nicola kolya nikolaus nicolaj mikolaj nikolaos nisse nils klas miki miklos nikos
gregory greg gregor gregorio grzegorz grigory grisha grigori
jeffrey jeff geoff geoffrey jeffery gottfried
kenneth ken kenny
lawrence larry laurence lorenz lorenzo laurent lars laurens lasse lorinc renzo
leonard leo len lenny leonardo leonhard lennart lyonya
leopold leo poldi leopoldo
frederick fred freddy rick friedrich fritz federico frederic fredrik frederik fryderyk frits frederico
francis frank fran francisco francesco franz paco pancho francois frans franciszek curro chico xico paquito kiko ferenc feri franjo xaver patxi
franklin frank
george georgie jorge georg jorg giorgio georges jurgen yuri jerzy yura georgios yorgos jurek jirka jiri gyuri gyorgy jordi yorgo giorgis
henry hank harry hal heinrich enrique henri enrico heinz henrik hendrik henryk heiner quique kike henk rikard
harold harry hal harald
gerald gerry jerry gerard gerhard gerd gert gerardo
jeremy jerry jem jeremias
joshua josh josue
jacob jake jakob jacques jacopo jaap yakov yasha giacomo santiago jacobo yaakov kuba jakub iago
ronald ron ronnie ronny ronaldo
donald don donnie donny
douglas doug dougie
raymond ray raimund ramon raimundo raimondo
rafael raphael rafa raf raffaele
timothy tim timmy timo timoteo timotheus
vincent vince vinny vin vicente vincenzo vinzenz
victor vic vick viktor vittorio vitya
walter walt wally walther gualtiero
zachary zach zack zac zacharias
nathaniel nate nathan nat
philip phil pip philipp felipe philippe filippo filip
albert al bert bertie alberto albrecht
alfred al alf fred alfredo alfie
arthur art artie arturo artur
dennis denny denis dionisio
eugene gene eugen eugenio evgeny zhenya yevgeny jeno
louis lou lewis ludwig luis luigi lutz lois ludwik gigi lajos luigino ludovico ludo
martin marty marti martino martijn marcin marton marci
max maximilian maxim maxwell massimo maxime maximiliano
sebastian seb bastian basti sebastien sebastiano
simon si simone simeon szymon
stuart stu stewart
terence terry terrence
tobias tobi toby
wolfgang wolf wolfi
ulrich uli ulli
manfred manni fred
rudolf rudi rudy rolf rodolfo
bernard bernie bernhard bernd bernardo bernardino
gunter gunther guenter guenther
joachim jochen achim joaquin quim chimo
ignacio nacho ignatius ignaz inigo ignasi
manuel manu manolo emanuel emmanuel manny manel manolito
salvador salva salvatore turi toto
dmitri dmitry dima mitya dmitrij dimitri dimitrios dimitris dmytro mitsos mitko mito dimitar takis
vladimir vova volodya vlad volodymyr wladimir vovka volodia
sergei sergey serge sergio seryozha sergej serhiy sergiu
alexei alexey alyosha lyosha alexej aleksei oleksiy
konstantin kostya constantine konstantinos kostas costas kostja
elizabeth liz lizzie beth betty bess eliza lisa elisabeth elise elsa ella elspeth libby isabel lise liesel sissi isabella elizaveta liza elisabetta lilibet elzbieta erzsebet zsoka bozsi elzunia elspet lisbeth lisbet liesbeth betsy ilse
catherine cathy kate katie kathy katherine kathryn katharina catalina caterina karin kat kit kitty kathrin katja katarina kati catarina ekaterina katya katarzyna kasia trine kateryna kathleen kata kasienka katalin kaat katka rina ekaterine katrin carin cato
margaret maggie meg peggy greta margot madge margarete gretchen marguerite margarita margherita grete gretel malgorzata gosia rita daisy margit margo gocha merete margareta margret gitta margarida
mary molly polly maria marie mia maja maryam miriam masha mariya marija marya mariam marysia mitzi marika mariska majka marusya maricruz maruja manka marisol mariella
marianne marian mariana
anna anne ann annie ana anja anya nan hannah anka anni annika anneke ania hanna hana nancy antje anouk anita andzia anci nusia aniko annette anniken hanka nyusha
annabel bella anna annabelle
jennifer jen jenny jenn
jessica jess jessie
deborah deb debbie debby debora
barbara barb barbie babs basia barbel barbora bara bori borbala
susan sue susie suzy susanne suzanne susanna zuzanna sanne shoshana zuzana susana zsuzsa zsuzsanna zuzka zuza
rebecca becca becky beck rebekka rivka riki
victoria vicky tori vic viktoria vicki vittoria
virginia ginny gina
valerie val valeria
veronica ronnie vera veronika roni nika weronika
theresa terry tess teresa therese tessa resi terri trees resl
stephanie steph stefanie steffi stefania estefania
sarah sally sara sadie zara sari sarit
rachel rae raquel rahel rachele
natalie nat natalia natasha nathalie natalya natasa nata
nicole nicky nicki nicola nikki
pamela pam
penelope penny
olivia liv livia ollie
oliver ollie olli olivier oliviero
dorothy dot dottie dora dolly dorothea thea dorota
eleanor ellie nell nora ellen leonore eleonora leonor lenore eleonore norah lore
helen nell ellen helena lena elena helene ilona olena yelena lenka alyona eleni jelena lene ilka alena eleonora hela
evelyn eve evie
emily em emmy millie emilia emilie emilka mila
emma em emmy
florence flo flossie florentina
frances fran fanny francesca franziska francoise francisca paquita franzi frankie franka
gabriel gabe gabi gaby gabriele
gabriella gabby gaby gabriele ella gabriela gabi brielle
georgina gina georgie georgia
gertrude trudy gertrud trude gerda
harriet hattie harry henriette
jacqueline jackie jacqui
jane janie janet jana johanna joan hanne jeanne juana giovanna joanna jo ivana asia joana johanne hanneke hana johana yanna janina joaninha
josephine jo josie josefa pepa fina josefina giuseppina finchen
judith judy judit jutta
julia julie jules juliane giulia yulia julka juliet julieta juli julcia
kimberly kim
laura laurie lori lauren
linda lindy
louise lou luise luisa louisa
lucy lucia lucie lucinda luz
magdalena lena magda madeleine maddie madeline leni malena madlen maddalena
martha marty marta marthe
matilda tilly mathilde tilda mattie
melissa mel missy
melanie mel
michelle micky shelly michaela michele micaela
mildred millie
monica moni monika monique
pauline paula polly paola
rosemary rosie rose romy rosa
rosalind rose ros
sophia sophie sofia sonia sonya zofia sofie sonja zosia zosienka zsofi zsofia fia
sylvia silvia sylvie silvie
tatiana tanya tatjana tania tanja
teresa tere maite
ursula uschi ulla ursel
angela angie angelika angelica angelina andzelika angelique
amanda mandy
abigail abby gail abbie
adelaide addie heidi adelheid
agnes inez ines agnieszka nessie aga agi
alice ali alicia alison
beatrice bea trixie beatriz beatrix
bridget bridie birgit brigitte gitte brigitta biddy gitti bibi britta britt
caroline carol carrie carolina carolin karolina caro line karolinka lina
charlotte charlie lottie lotte carlotta lola
claudia claude
clara claire clare chiara klara clarissa
cynthia cindy
constance connie konstanze constanza
dolores lola lolita
concepcion concha conchita
guadalupe lupe lupita
mercedes merche
rosario charo chayo
francisca paca
eva eve evi ewa evita evike
irina ira irene irena irka irinka
isabel isa bella isabelle izabela
ida idina
ingrid inga inge
ilse else elsa
yvonne evonne
lydia lida lidia
ludmila mila lyuda lyudmila
nadezhda nadia nadya nadja nadine
olga olya helga
priscilla cilla
raissa raya
svetlana sveta lana
wilhelmina minnie mina wilma willa helma
winifred winnie freddie
wren renata
mohammed mohamed muhammad mohammad mo mehmet mahomet mohamad momo mamadou hamada mehmed mido
ahmed ahmad ahmet
yusuf youssef yousef joseph
ibrahim abraham avraham abe bram abram ibo brahim avi
ismail ishmael
hassan hasan
hussein husain hussain huseyin
fatima fatma fatemeh fatimah
khaled khalid halid
moshe moses moise moishe
emmanuel manel
anastasia nastya nastja asya natascha tasia anastazja
wojciech wojtek wojtas
stanislaw staszek stas stanislav stasiek standa
cornelius cornelis kees cor nelis conny
cornelia conny corrie nelly neeltje
vincenzo enzo
domenico mimmo mingo domingo dominic dominik nick
raffaele lello raffi
fernando nando ferdinand ferdi nandor
roberta robi berta
alberto beto tito
gustav gustavo gus gusti
olof olle olav olaf ola ole
aleksandra ola olenka
bo bosse
erik eric erich eirik
per par
laszlo laci lacko
zoltan zoli
gabor gabi
pilar pili pilarica
jesus chus chuy suso
milagros mila
inmaculada inma macu
encarnacion encarna
dario darek
dariusz darek
jaroslav jarda slava
miroslav mirek mira slavek
vyacheslav slava
vasily vasya vassili vasyl wassili vasilis vasile basil
boris borya borja
artem artyom tema
leonid lyonya leo
anatoly tolya tolik anatol
yevgenia zhenya evgenia eugenia
ksenia ksyusha xenia oksana
lyubov lyuba luba
galina galya
valentina valya tina
valentin valya val
daria dasha darya
gennady gena
vasiliki vaso vicky
eleftherios lefteris
panagiotis panos takis panayiotis
athanasios thanasis nasos
evangelos vangelis
evangelia litsa eva
yitzhak itzik isaac isaak tzachi izak
mordechai moti motti
shlomo solomon salomon momi
menachem meni
mario marius
daniela dany danka
martina tina
antonia toni tonia antoinette
simona simi
carla karla
fabian fabio fabiano
sabine bine sabina bibi
bianca bibi bianka
bibiana bibi viviane vivian
hildegard hilde hilda
mustafa mustapha moustafa
abdullah abdallah abdoul
aisha ayesha aicha ayse
zainab zeynep zeinab
`;

const groupsOf = new Map<string, number[]>();
for (const [group, line] of lines.trim().split('\n').entries())
  for (const name of new Set(line.split(' '))) {
    const held = groupsOf.get(name);
    if (held === undefined) groupsOf.set(name, [group]);
    else held.push(group);
  }
