/** How English, German and Dutch say something kind, and the formulas that only sound like it. */
import type { KindPatterns } from './kind-words.ts';

/** What business thanks for. */
const businessDoing =
  'contacting|reaching|subscribing|registering|signing|purchasing|ordering|choosing|shopping|joining|using|calling|replying|responding|getting back|letting|confirming|updating|attending|submitting|applying|considering|providing|booking|banking|paying|understanding|participating|downloading|installing|sharing|following|sending|forwarding|pointing|noting|waiting|bearing with|writing|asking|checking|clarifying|informing|reporting|reading|attaching|looking into|dealing|handling|processing|reviewing|completing|filling|scheduling|setting up|arranging|accepting|adding|being an? (?:valued|loyal|customer|member)|helping us improve|taking (?:part|the time)|being late|making (?:a|your|this) (?:donation|purchase|payment|booking)|visiting our|flying|supporting our|inviting';
const lovely =
  'beautiful|wonderful|lovely|amazing|fantastic|brilliant|marvellous|gorgeous|delicious|magical|unforgettable';
const written =
  'card|letter|poem|photo|photos|picture|pictures|speech|words|voice|cooking|laugh|painting|music|concert|book|present|gift|visit|company|story|stories|song|call|message|cake|soup';

export const english: KindPatterns = {
  cue: /\b(?:you|thank|we\b|our\b)/,
  kind: [
    [
      3,
      /\b(?:i|we)(?:'m| am|'re| are|'ve| have)? (?:[a-z']+ ){0,4}proud of (?:you|what you|how you|the way you)\b/,
    ],
    [3, /\b(?:could|would|might)(?:n't| not| never) (?:[a-z']+ ){0,6}without (?:you|your [a-z]+)\b/],
    [
      3,
      /\bwithout (?:you|your (?:help|love|support|patience|kindness|advice|faith|friendship))\b[^.]{0,20}\b(?:i|we|it)(?:'d| would| could| might)\b/,
    ],
    [3, /\b(?:don't think|not sure|no idea|never)\b.{0,70}\bwithout (?:you|your [a-z]+)\b/],
    [3, /\b(?:so|very|really|truly|incredibly|immensely|terribly) proud of (?:you|what you|how you)\b/],
    [
      3,
      /\b(?:i|we) owe you (?:so much|everything|a great deal|my|more than)\b|\bthanks to you\b.{0,40}\b(?:i|we|my|our)\b|\bhow much (?:i|we) (?:love|value|appreciate|treasure|adore|care about) (?:you|your)\b|\bhow much your [a-z]+ (?:means|meant|helped)\b/,
    ],
    [3, /\bwhat (?:i|we)(?:'d| would) (?:do|have done|be) without you\b/],
    [
      3,
      /\b(?:mean|means|meant) (?:so much|a lot|the world|everything|such a lot|a great deal|more than)\b(?! of).{0,200}\byou|\byou(?:r [a-z]+)?\b.{0,60}\b(?:mean|means|meant) (?:so much|a lot|the world|everything|such a lot|a great deal|more than)\b(?! of)/,
    ],
    [
      3,
      /\b(?:never|not ever|won't) forget (?:(?:what|how|that|the (?:way|day|night|time|evening)) (?:you|your|we)\b|you\b|your )/,
    ],
    [
      3,
      /\b(?:saved|changed) (?:my|our) life\b.{0,60}\byou|\byou(?:'ve| have)? (?:saved|rescued|carried) (?:me|us|my life)\b/,
    ],
    [
      2,
      /\b(?:i|we)(?:'m| am|'re| are|'ve been| feel) (?:so |very |really |just |truly |incredibly ){0,2}(?:glad|lucky|grateful|thankful|happy|blessed|fortunate|honou?red)(?: that)? (?:you(?:'re)? (?!could|can|like|liked|asked|got|arrived|enjoyed|received|well|better|ok|fine|safe|are (?:well|better|ok|fine|safe|interested))[a-z]|to (?:have|know) (?:you|met you|known you|had you|such a friend)|to call you|to be your|for you\b|for (?:every|all) [^.]{0,80}\b(?:you|we|us)\b|we (?:met|found|have each|are friends))/,
    ],
    [2, /\byou have no idea how (?:much|happy|grateful|good)\b/],
    [
      2,
      /\byou(?:'re| are| were|'ve been| have been|'ve always been| have always been) (?:always |such |a |an |so |one of the |really |truly |very |the most |the |just ){0,4}(?:kind(?! of)|kindest|lovely|loveliest|generous|wonderful|amazing|thoughtful|sweet|sweetest|patient|brave|gentle|incredible|marvellous|good to (?:me|us|him|her|my|our|them)|good (?:friend|listener|man|woman|person|soul)|best (?:friend|aunt|uncle|sister|brother|mother|father|mum|dad|daughter|son|teacher|boss|neighbou?r|thing|person|man|woman|listener|cook)|dear(?:est)? friend|true friend|angel|star|treasure|gem|blessing|rock|inspiration|great (?:friend|listener|teacher|comfort|cook))\b/,
    ],
    [
      2,
      /\byou always (?:(?:know|knew) (?:what to say|just what|exactly what|how to (?:make|cheer|comfort|help))|(?:make|made) (?:me|us) (?:feel|laugh|smile)|(?:find|found) (?:time|the right)|listen|listened)\b/,
    ],
    [
      2,
      /\byou(?:'re| are| were|'ve been| have been) (?:[a-z]+ ){0,2}(?:family|like (?:a|my) [a-z]+|(?:so |very )?important|dear|precious) to (?:me|us)\b|\byou (?:have|'ve) (?:such |always had )?an? (?:[a-z]+ ){0,2}(?:gift(?! card| voucher)|talent|big heart|good heart|kind heart|heart of gold|way with)\b/,
    ],
    [
      2,
      /\byou(?:'ve| have)? taught me (?:everything|how|so much|to|that|more)\b|\b(?:touched|moved) by your\b|\b(?:i|we) (?:still |always ){0,2}(?:keep|carry|treasure) your (?:letter|card|note|photo|gift)s?\b/,
    ],
    [
      2,
      /\b(?:feel|felt) (?:so |always |completely ){0,2}(?:at home|safe|welcome|loved|understood|lighter|better|at ease) (?:with|around|after|when|near) .{0,20}\b(?:you|we)\b|\b(?:i|we) (?:really |so |deeply |truly ){0,2}appreciate (?:you\b(?! (?:sending|letting|getting))|your (?:friendship|kindness|love|honesty|company|letters?))/,
    ],
    [2, /^(?:i'm |i am |we're |we are |so )?(?:really |so )?missing you\b/],
    [
      2,
      /(?:^|\b(?:i|we) )(?:really |do |just |so |still |all ){0,2}(?:love|adore|cherish) you\b(?! to [a-z]+ (?:the|this|me|us)\b)/,
    ],
    [
      2,
      new RegExp(
        `\\b(?:i|we) (?:really |just |so |absolutely ){0,2}(?:love|loved|adore|adored|treasure|cherish) your (?:[a-z]+ )?(?:${written})\\b`,
      ),
    ],
    [
      2,
      /\b(?:i|we) (?:really |do |so |just |still |already ){0,2}miss (?:you|our (?:walks|talks|evenings|chats|sundays|dinners|mornings))\b/,
    ],
    [
      2,
      /\b(?:you|that|it|your [a-z]+)(?:'ve| have|'s| has)? (?:really |just )?made my (?:day|week|month|year|evening|morning|christmas|birthday)\b/,
    ],
    [
      2,
      new RegExp(
        `\\byour (?:[a-z]+ )?(?:${written}|help|hug|kindness|advice|letters|calls|visits)\\b[^.]{0,30}\\b(?:made me (?:cry|laugh|smile|happy|feel)|touched|moved|helped|saved|lifted|comforted|cheered|warmed)\\b`,
      ),
    ],
    [
      2,
      new RegExp(
        `\\byou (?:did|do|sang|played|spoke|wrote|looked|cooked|handled|managed|were) (?:[a-z]+ ){0,4}(?:${lovely}|beautifully|wonderfully|brilliantly|magnificently)\\b`,
      ),
    ],
    [
      2,
      new RegExp(
        `\\byour (?:${written}|talk|dress|singing|playing|garden|painting|eulogy|wedding|house|food) (?:was|were|is) (?:[a-z]+ ){0,3}(?:${lovely}|perfect|the best)\\b`,
      ),
    ],
    [
      2,
      new RegExp(
        `\\bwhat you (?:said|did|wrote|made|built)\\b[^.]{0,50}\\b(?:was|were|is) (?:[a-z]+ ){0,2}(?:${lovely}|kind|brave|perfect|generous)\\b`,
      ),
    ],
    [
      2,
      /\b(?:i|we) (?:so |really |do |have always |always |truly ){0,2}(?:admire|look up to|respect) (?:you|your|how [a-z ]{0,20}you|the way you)\b/,
    ],
    [2, /\b(?:nobody|no one|no-one) [^.]{0,50}(?:like|the way|better than|than) you\b/],
    [
      2,
      new RegExp(
        `\\bthank(?:s| you)(?: [a-z']+){0,4} for (?!(?:${businessDoing})\\b)[a-z]+ing\\b,? [a-z']+ [a-z']+`,
      ),
    ],
    [
      2,
      new RegExp(
        `\\bthank(?:s| you)(?: [a-z']+){0,4} for (?:everything|all (?:you|that you|your|the)\\b|(?:the|a|such a|that|your|last|this) (?:[a-z]+ ){0,3}(?:evening|dinner|weekend|afternoon|meal|soup|cake|card|letter|flowers|gift|present|company|friendship|kindness|love|hospitality|generosity|hug|walk)\\b|your (?:kind|lovely|warm|sweet|wonderful) (?:words?|thoughts?|letter|card|note|welcome|heart|gift|message|hospitality))`,
      ),
    ],
  ],
  not: [
    /\bin advance\b|\bplease\b|\bif you\b|\bcould you\b|\bcan you\b|\bunsubscribe\b|\bcustomers?\b|\bi'd love\b|\bwould (?:be|appreciate|love)\b|\bdear all\b|\bcandidate\b|\b(?:invoices?|attachment|deadline|contract|agenda|spreadsheet|collection|documents?|webinar)\b/,
    /\b(?:not|n't) (?:be )?(?:[a-z]+ )?(?:proud|love|miss|glad|grateful|lucky)\b/,
    /\b(?:your|the) (?:order|purchase|payment|inquiry|enquiry|application|subscription|feedback|business|booking|donation|interest)\b/,
  ],
};

export const german: KindPatterns = {
  cue: /\b(?:du\b|dich\b|dir\b|dein|euch\b|euer|eure|ihr|dank|wir uns|vermiss)/,
  kind: [
    [3, /\b(?:bin|sind|war|waren) (?:[a-z]+ ){0,4}stolz auf (?:dich|euch|das,? was du)\b|\bstolz auf dich\b/],
    [
      3,
      /\bohne (?:dich|euch|(?:deinen?|euren?) [a-z]+)\b[^.]{0,60}\b(?:hatte|ware|waren|hatten|wurde|wusste) (?:ich|wir|das|es|alles|mein|nie|niemand|er|sie)\b|\b(?:hatte|hatten|ware|waren|wusste)\b[^.]{0,60}\bohne (?:dich|euch|deine hilfe|eure hilfe)\b/,
    ],
    [
      3,
      /\b(?:so viel|sehr viel|viel|unendlich viel|alles|die welt|eine menge) bedeutet\b|\bbedeute(?:t|st) (?:mir|uns) (?:so |sehr |unendlich )?(?:viel|alles|die welt)\b/,
    ],
    [
      3,
      /\b(?:nie|niemals|nicht) (?:[a-z]+ )?vergessen\b.{0,40}\b(?:du|ihr|dein|deine)\b|\b(?:dir|euch) (?:nie|niemals)(?: [a-z]+)? vergessen\b/,
    ],
    [
      3,
      /\bwie ich (?:dir|euch) (?:je |jemals )?danken soll\b|\b(?:mut gemacht|kraft gegeben|trost gegeben)\b/,
    ],
    [
      2,
      /\b(?:du|ihr) (?:bist|seid|warst|wart) (?:mir|uns) (?:[a-z]+ ){0,3}(?:wichtig|lieb|teuer|nah|stutze|hilfe|freude|vorbild)\b/,
    ],
    [
      2,
      /\b(?:du hast|du hattest) (?:so )?ein(?:e|en)? (?:[a-z]+ ){0,2}(?:herz|talent|gabe|humor)\b|\bwie schon,? dass (?:du|ihr|es dich|es euch|wir uns (?:haben|kennen|gefunden))\b/,
    ],
    [
      2,
      /\bdanke? (?:[a-z]+ )?furs (?:zuhoren|dasein|da-sein|kommen|kochen|helfen|mitkommen|trosten|abholen|mutmachen)\b|\b(?:so|sehr|riesig|unglaublich) (?:[a-z]+ )?uber (?:dein|deine|deinen|euer|eure|euren) [a-z]+ gefreut\b/,
    ],
    [
      3,
      /\bdu (?:hast|hattest) (?:mir|uns|mich) (?:[a-z]+ ){0,3}(?:gerettet|geholfen|mut gemacht|kraft gegeben)\b/,
    ],
    [
      2,
      /\b(?:froh|glucklich|dankbar|gluck),? (?:[a-z]+ )?(?:dass|dich|euch) ?(?:es dich|du|ich dich|ihr|es euch|wir (?:uns|freunde|freundinnen)|zu haben|zu kennen)|\bschon, dass (?:ich dich|es dich|du da|es euch)\b/,
    ],
    [
      2,
      /\b(?:du|ihr) (?:bist|warst|seid|wart) (?:[a-z]+ )?(?:(?:so|sehr|immer|unglaublich|wahnsinnig) )(?:lieb|gut|nett|freundlich|geduldig|grosszugig|tapfer|mutig|herzlich|aufmerksam|fursorglich)\b(?! und )/,
    ],
    [
      2,
      /\bihr (?:seid|wart) (?:die |so |ganz )?(?:besten|liebsten|wunderbare|tolle|grossartige|herrliche) [a-z]+/,
    ],
    [
      2,
      /\bdu bist (?:[a-z]+ )?(?:ein|eine|der|die|das|mein|meine) (?:so |ganz )?(?:[a-z]+er |[a-z]+e |[a-z]+es )?(?:beste|bester|bestes|liebste|wunderbare|wunderbarer|wunderbares|tolle|toller|grossartige|grossartiger|engel|schatz|gute|guter|treue|treuer)\b/,
    ],
    [
      2,
      /\bdu (?:hast|kannst|hattest) (?:[a-z]+ ){0,5}(?:wunderbar|wunderschon|grossartig|toll|herrlich|fantastisch|hervorragend|(?:so |sehr )(?:schon|gut) (?:gesungen|gespielt|gesprochen|gemacht|geschrieben|gekocht|erzahlt|vorgelesen|ausgesehen|zuhoren|erklart))\b/,
    ],
    [
      2,
      /\b(?:deine?|euer|eure) [a-z]+ (?:[a-z]+ ){0,2}(?:hat|haben|war|waren|ist) (?:[a-z]+ ){0,4}(?:geruhrt|beruhrt|gutgetan|gut getan|getrostet|geholfen|gefreut|bewegt|wunderschon|wunderbar|grossartig|glucklich gemacht)\b/,
    ],
    [2, /\b(?:den|meinen|unseren) (?:tag|abend|sonntag|geburtstag) (?:gerettet|verschont|versusst)\b/],
    [
      2,
      /\b(?:ich|wir|hab|habe|haben) (?:hab |habe |haben )?(?:dich|euch) (?:[a-z]+ ){0,3}(?:lieb|gern)\b|\bich liebe dich\b/,
    ],
    [2, /\b(?:du fehlst|ihr fehlt) (?:mir|uns)\b|\b(?:ich|wir) vermissen? (?:dich|euch)\b/],
    [2, /\b(?:ich|wir) bewunder(?:e|n) (?:dich|deine|deinen|wie du|dein|euch|eure)\b/],
    [
      2,
      /\bmit dir (?:kann|konnte|ist|war|macht)\b[^.]{0,60}\b(?:gut|schon|lachen|reden|leicht|spass|freude)\b/,
    ],
    [
      2,
      /\bdank(?:e|en|t)?\b(?: [a-z]+){0,5},? (?:dass|weil) (?:du|ihr|sie) (?!(?:sich|uns|fur uns) )[a-z ]{6,}/,
    ],
    [
      2,
      /\b(?:dank|danke|danken|danks)\b(?: [a-z]+){0,4} fur (?:deine?n?|eure?n?|den|die|das|diesen|alles)\b[^.]{0,30}\b(?:abend|blumen|brief|karte|lieben? worte|worte|geschenk|essen|kuchen|wochenende|tag|freundschaft|gastfreundschaft|geduld mit|liebe|besuch|begleitung|trost|umarmung|was du)\b|\bdanke? (?:[a-z]+ )?fur alles\b/,
    ],
  ],
  not: [
    /\bim voraus\b|\bbitte\b|\bfalls du\b|\bwenn (?:du|sie|ihr) (?:[a-z]+ ){0,6}(?:konntest|schickst|konnten|wurdest|mir)\b|\bware (?:dir |ihnen )?(?:sehr )?dankbar\b|\bwurde mich freuen\b/,
    /\b(?:ihre?|ihren|ihr) (?:bestellung|anfrage|interesse|verstandnis|einkauf|nachricht|ruckmeldung|zahlung|buchung|vertrauen|treue|kauf|spende|bewerbung)\b/,
    /\bnicht (?:[a-z]+ )?(?:stolz|lieb|froh|dankbar)\b|\b(?:fangt|unterschrift|rechnung|datei|anhang|link|unterlagen|formular|angebot|tarif|vertrag|liste|protokoll|umbuchen)\b/,
  ],
};

export const dutch: KindPatterns = {
  cue: /\b(?:je\b|jou|jij\b|jullie|bedankt|dank)/,
  kind: [
    [3, /\btrots op (?:je|jou|jullie)\b(?! [a-z]+$)|\btrots op (?:je|jou|jullie)[.!]*$/],
    [
      3,
      /\bzonder (?:jou|je|jullie)(?: hulp)?\b[^.]{0,40}\b(?:nooit|niet|gelukt|had|was)\b|\b(?:had|zou|was|weet)\b[^.]{0,50}\bzonder (?:jou|je|jullie)\b/,
    ],
    [
      3,
      /\bbetekent? (?:zo |heel |ontzettend )?veel voor (?:me|mij|ons)\b|\b(?:zo|heel) veel (?:voor (?:me|mij|ons) )?betekend\b/,
    ],
    [
      3,
      /\bnooit vergeten\b.{0,30}\b(?:je|jij|jullie)\b|\bje (?:hebt|had) (?:me|mij|ons) (?:[a-z]+ )?(?:gered|geholpen)\b/,
    ],
    [
      2,
      /\b(?:je|jouw|jullie) (?:brief|kaart|woorden|telefoontje|bezoek|bericht|lied|toespraak|gedicht)\b[^.]{0,20}\b(?:geraakt|ontroerd|getroost|geholpen|goed gedaan|prachtig|blij gemaakt)\b/,
    ],
    [2, /\b(?:hou|houd|houden) (?:[a-z]+ )?van (?:je|jou|jullie)\b/],
    [2, /\b(?:ik|we|wij) (?:mis|missen) (?:je|jou|jullie)\b/],
    [
      2,
      /\b(?:blij|dankbaar|gelukkig) (?:[a-z]+ ){0,2}(?:dat|met) (?:ik jou|ik je|jij|jou|je er|wij elkaar)\b/,
    ],
    [
      2,
      /\bwat (?:fijn|mooi|lief|heerlijk|bijzonder) dat (?:je|jij|jullie) (?:er|altijd|zo|bestaat)\b|\bwat heb je (?:dat )?(?:mooi|goed|prachtig|lief) [a-z]+|\b(?:ik|we) (?:ben|zijn) (?:je|jou|jullie) (?:[a-z]+ )?dankbaar\b/,
    ],
    [
      2,
      /\bje (?:was|bent) (?:[a-z]+ )?(?:zo|heel|altijd|ontzettend) (?:lief|goed|aardig|geduldig|dapper|vriendelijk)\b/,
    ],
    [
      2,
      /\bje bent (?:een |de |mijn |zo'n )(?:[a-z]+ )?(?:beste|liefste|geweldige|fantastische|schat|engel|lieve|goede|trouwe|bijzondere)\b/,
    ],
    [2, /\bdank(?: je| jullie)?(?: wel)?(?: [a-z]+){0,3},? dat (?:je|jij|jullie) [a-z ]{6,}/],
    [
      2,
      /\b(?:bedankt|dank je(?: wel)?|dankjewel)(?: [a-z]+){0,2} voor (?:de|het|je|jouw|die|alles|dat)\b ?[^.]{0,24}\b(?:avond|bloemen|kaart|brief|lieve woorden|weekend|etentje|cadeau|vriendschap|gezelligheid|steun|taart)\b|\bbedankt voor alles\b/,
    ],
  ],
  not: [
    /\bbij voorbaat\b|\balsjeblieft\b|\bals (?:je|u)\b|\buw\b|\bniet trots\b|\bbeginnen\b|\bbestelling\b/,
  ],
};
