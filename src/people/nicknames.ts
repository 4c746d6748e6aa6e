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
william will bill billy willy willie liam wilhelm wim guillermo guillaume guglielmo willem
robert rob bob bobby robbie bert roberto rupert robin
richard rick ricky dick rich richie ricardo riccardo
james jim jimmy jamie jaime jem
john johnny jack jon johann johannes hans hannes jan johan jean juan joao giovanni ivan vanya gianni sean ian evan juanito hansi
jonathan jon jonny jonathon nathan
michael mike mick mickey mikey mitch michel miguel michele mikhail misha michal mikael micha michi
thomas tom tommy tomas tomaso tommaso toma tomasz
charles charlie chuck chas carlos karl carl carlo karel charly
edward ed eddie ted teddy ned eduard eduardo edoardo edvard
edmund ed eddie ned edmond edmundo
edwin ed eddie
theodore ted teddy theo teodor teodoro fyodor fedor theodor fedya
joseph joe joey jo josef jose pepe giuseppe beppe sepp jozef yosef yusuf josip osip
david dave davey davie davide dudu
daniel dan danny dani daniele danilo
peter pete pit petr pedro pierre pietro piet pyotr petya piotr petros
paul pablo paolo pavel paulo pasha pal pavlo
patrick pat paddy rick patricio patrizio patryk
patricia pat patty trish tricia patti patrizia
steven steve stephen stefan steffen esteban etienne stefano stepan stevie szczepan stephan
andrew andy drew andreas andre andres andrea andrei andrey anders andrzej andriy andi
anthony tony anton antonio antoine antony toni toon antoni
alexander alex al sandy xander alec alejandro alessandro aleksander aleksandr sasha alexandre oleksandr sascha alexej iskander
alexandra alex sandra sandy lexi alejandra alessandra aleksandra sasha alexa sascha oleksandra
alexis alex lexi
samuel sam sammy samuele
samantha sam sammy
benjamin ben benny benji beni benno binyamin
christopher chris kit topher christoph cristobal christophe kristof kris krzysztof cristoforo
christian chris cristian kristian krystian
christina chris tina christine chrissy kristina cristina kirsten christel krystyna
matthew matt matty matthias mateo mathieu matteo matthijs mats matej mateusz matvey
nicholas nick nicky nico nicolas klaus niklas nikolai nicola kolya nikolaus nicolaj mikolaj nikolaos
gregory greg gregor gregorio grzegorz grigory grisha grigori
jeffrey jeff geoff geoffrey jeffery gottfried
kenneth ken kenny
lawrence larry laurence lorenz lorenzo laurent lars lars laurens
leonard leo len lenny leonardo leonhard lennart
leopold leo poldi leopoldo
frederick fred freddy rick friedrich fritz federico frederic fredrik frederik fryderyk frits
francis frank fran francisco francesco franz paco pancho francois frans franciszek curro
franklin frank
george georgie jorge georg jorg giorgio georges jurgen yuri jerzy yura georgios yorgos
henry hank harry hal heinrich enrique henri enrico heinz henrik hendrik henryk heiner quique
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
eugene gene eugen eugenio evgeny zhenya yevgeny
louis lou lewis ludwig luis luigi lutz lois ludwik
martin marty marti martino martijn marcin
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
joachim jochen achim joaquin quim
ignacio nacho ignatius ignaz
manuel manu manolo emanuel emmanuel manny
salvador salva salvatore turi
dmitri dmitry dima mitya dmitrij dimitri dimitrios dimitris dmytro
vladimir vova volodya vlad volodymyr wladimir
sergei sergey serge sergio seryozha sergej serhiy sergiu
alexei alexey alyosha lyosha alexej aleksei oleksiy
konstantin kostya constantine konstantinos kostas costas
elizabeth liz lizzie beth betty bess eliza lisa elisabeth elise elsa ella elspeth libby isabel lise liesel sissi isabella elizaveta liza elisabetta lilibet elzbieta
catherine cathy kate katie kathy katherine kathryn katharina catalina caterina karin kat kit kitty kathrin katja katarina kati catarina ekaterina katya katarzyna kasia trine kateryna kathleen
margaret maggie meg peggy greta margot madge margarete gretchen marguerite margarita margherita grete gretel malgorzata gosia rita daisy margit
mary molly polly maria marie mia maja maryam miriam masha mariya marija marya mariam marysia mitzi maria
marianne marian mariana
anna anne ann annie ana anja anya nan hannah anka anni annika anneke ania hanna hana nancy antje anouk
annabel bella anna annabelle
jennifer jen jenny jenn
jessica jess jessie
deborah deb debbie debby debora
barbara barb barbie babs basia barbel
susan sue susie suzy susanne suzanne susanna zuzanna sanne shoshana zuzana susana
rebecca becca becky beck rebekka rivka
victoria vicky tori vic viktoria vicki vittoria
virginia ginny gina
valerie val valeria
veronica ronnie vera veronika roni nika weronika
theresa terry tess teresa therese tessa resi terri
stephanie steph stefanie steffi stefania estefania
sarah sally sara sadie zara
rachel rae raquel rahel rachele
natalie nat natalia natasha nathalie natalya
nicole nicky nicki nicola nikki
pamela pam
penelope penny
olivia liv livia ollie
oliver ollie olli olivier oliviero
dorothy dot dottie dora dolly dorothea thea dorota
eleanor ellie nell nora ellen leonore eleonora leonor lenore
helen nell ellen helena lena elena helene ilona olena yelena lenka alyona eleni jelena
evelyn eve evie
emily em emmy millie emilia emilie
emma em emmy
florence flo flossie florentina
frances fran fanny francesca franziska francoise francisca paquita franzi frankie
gabriel gabe gabi gaby gabriele
gabriella gabby gaby gabriele ella gabriela gabi brielle
georgina gina georgie georgia
gertrude trudy gertrud trude gerda
harriet hattie harry henriette
jacqueline jackie jacqui
jane janie janet jana johanna joan hanne jeanne juana giovanna joanna jo ivana asia joana
josephine jo josie josefa pepa fina josefina giuseppina
judith judy judit jutta
julia julie jules juliane giulia yulia julka juliet julieta
kimberly kim
laura laurie lori lauren
linda lindy
louise lou luise luisa louisa
lucy lucia lucie lucinda luz
magdalena lena magda madeleine maddie madeline leni malena
martha marty marta
matilda tilly mathilde tilda mattie
melissa mel missy
melanie mel
michelle micky shelly michaela michele micaela
mildred millie
monica moni monika
pauline paula polly paola
rosemary rosie rose romy rosa
rosalind rose ros
sophia sophie sofia sonia sonya zofia sofie sonja zosia
sylvia silvia sylvie silvie
tatiana tanya tatjana tania
teresa tere maite
ursula uschi ulla ursel
angela angie angelika angelica angelina andzelika
amanda mandy
abigail abby gail abbie
adelaide addie heidi adelheid
agnes inez ines agnieszka nessie
alice ali alicia alison
beatrice bea trixie beatriz beatrix
bridget bridie birgit brigitte gitte brigitta biddy gitti
caroline carol carrie carolina carolin karolina caro line
charlotte charlie lottie lotte carlotta lola
claudia claude
clara claire clare chiara klara clarissa
cynthia cindy
constance connie konstanze constanza
dolores lola lolita
concepcion concha conchita
guadalupe lupe
mercedes merche
rosario charo
francisca paca
eva eve evi ewa evita
irina ira irene irena irka
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
mohammed mohamed muhammad mohammad mo mehmet mahomet mohamad
ahmed ahmad ahmet
yusuf youssef yousef joseph
ibrahim abraham avraham abe bram abram
ismail ishmael
hassan hasan
hussein husain hussain huseyin
fatima fatma fatemeh fatimah
khaled khalid halid
moshe moses moise
`;

const groupsOf = new Map<string, number[]>();
for (const [group, line] of lines.trim().split('\n').entries())
  for (const name of new Set(line.split(' '))) {
    const held = groupsOf.get(name);
    if (held === undefined) groupsOf.set(name, [group]);
    else held.push(group);
  }
