/** How French, Spanish, Italian and Portuguese say something kind, and the formulas that only sound like it. */
import type { KindPatterns } from './kind-words.ts';

export const french: KindPatterns = {
  cue: /\b(?:tu\b|toi\b|ta\b|ton\b|tes\b|te\b|t'|vous|votre|vos\b|merci)/,
  kind: [
    [3, /\bfi(?:er|ers|ere|eres) de (?:toi|vous|ce que tu)\b/],
    [
      3,
      /\bsans (?:toi|vous|ton aide|votre aide|ton soutien)\b[^.]{0,60}\b(?:aurais|aurait|aurions|serais|serions|ferais)\b|\b(?:aurais|aurions|serais|serions|ferais)\b[^.]{0,60}\bsans (?:toi|vous|ton aide|votre aide)\b/,
    ],
    [
      3,
      /\b(?:compte|comptait|signifie|representait) (?:tellement|beaucoup|tant|enormement) pour (?:moi|nous)\b|\boublier(?:ai|ons) jamais (?:ce que|comment|que) (?:tu|vous)\b/,
    ],
    [3, /\btu (?:m'as|nous as) (?:[a-z]+ )?(?:sauve|sauvee|aide|aidee|portee?|console|consolee)\b/],
    [
      2,
      /\b(?:ta|ton|tes|votre|vos) [a-z]+ (?:m'a|m'ont|nous a|nous ont) (?:[a-z]+ )?(?:touche|emu|fait|aide|console|rechauffe)/,
    ],
    [2, /\b(?:tu|vous) (?:me|nous) manqu(?:es|ez)\b(?! de\b)/],
    [2, /\bje (?:t'aime|vous aime|t'adore)\b(?! bien mieux)/],
    [
      2,
      /\b(?:heureux|heureuse|heureuses|contente?s?|chanceux|chanceuse|chance|reconnaissante?) (?:de|d') ?(?:t'avoir|vous avoir|te connaitre|vous connaitre|que tu)\b/,
    ],
    [
      2,
      /\btu (?:as|es|etais|avais)(?: ete)?(?: [a-z']+){0,2} (?:adorable|gentille?|merveilleu(?:x|se)|formidable|genereu(?:x|se)|si bonne?|courageu(?:x|se)|geniale?|extraordinaire|patiente?)\b/,
    ],
    [2, /\btu as (?:illumine|embelli|sauve|ensoleille) (?:ma|mon|notre) /],
    [2, /\btu es (?:(?:la|le|mon|ma) (?:meilleure?|plus)\b|quelqu'un (?:de|d'|sur qui))/],
    [
      2,
      /\btu as (?:un|une|le) (?:[a-z]+ ){0,2}(?:talent|coeur|don)\b|\btout ce que (?:tu as|vous avez) fait pour (?:moi|nous)\b|\b(?:m'a|nous a) fait (?:un |tellement de |tant de |beaucoup de )?bien\b/,
    ],
    [
      2,
      /\b(?:fait|fit) (?:tellement|tant|si|tres|enormement) plaisir que (?:tu|vous)\b|\bj'admire (?:ta|ton|tes|comme tu|votre)\b/,
    ],
    [
      2,
      /\bmerci(?: [a-z]+){0,4} (?:de|d')(?: ?(?:m'|nous |t'|l'))?(?: ?(?:avoir|etre|toujours|ta|ton|tes))\b(?! (?:pris le temps|choisi|contacte|commande))/,
    ],
    [
      2,
      /\bmerci(?: [a-z]+){0,4} pour (?:ta|ton|tes) (?!mail|e-mail|message|reponse|retour|lien|envoi|confirmation|appel|commande|email|achat)[a-z]{4,}/,
    ],
    [
      2,
      /\bmerci(?: [a-z]+){0,4} pour (?:cette|ce|ces|la|le|les|ta|ton|tes|tout)\b ?[^.]{0,24}\b(?:soiree|fleurs|lettre|carte|mots|cadeau|diner|gateau|week-end|amitie|gentillesse|accueil|ce que tu)\b/,
    ],
  ],
  not: [
    /\bd'avance\b|\bs'il (?:te|vous) plait\b|\bsi (?:tu|vous) pouv|\bserais (?:[a-z]+ )?(?:heureux|heureuse|reconnaissante?) si\b|\bvotre (?:commande|achat|comprehension|interet|attention|confiance|reponse|fidelite)\b|\b(?:ne|n') ?(?:suis|es) pas\b/,
  ],
};

export const spanish: KindPatterns = {
  cue: /\b(?:ti\b|te\b|tus?\b|vos\b|eres\b|fuiste|has sido|gracias|me haces|me alegr)|erte\b/,
  kind: [
    [3, /\borgullos[oa]s? de (?:ti|vos|vosotr[oa]s|lo que has|como)\b/],
    [
      3,
      /\bsin (?:ti|vos|tu ayuda|tu apoyo|vosotros)\b[^.]{0,60}\b(?:habria|hubiera|habriamos|hubieramos|seria)\b|\b(?:habria|hubiera|habriamos|haria|seria)\b[^.]{0,50}\bsin (?:ti|vos|tu ayuda)\b/,
    ],
    [
      3,
      /\b(?:signific[oa]|significa|importa) (?:mucho|tanto|muchisimo) para (?:mi|nosotros)\b|\bnunca olvidare (?:lo que|como|que)\b|\bme (?:has )?salva(?:ste|do)\b/,
    ],
    [
      2,
      /\btus? [a-z]+ (?:me|nos) (?:[a-z]+ )?(?:emociono|emocionaron|ayudo|ayudaron|alegro|alegraron|hizo|hicieron|conmovio)\b/,
    ],
    [
      2,
      /\bte (?:quiero|amo|queremos|adoro)(?: (?:mucho|muchisimo|tanto|un monton|con locura|mas))?[.!…]*$|\bte (?:quiero|queremos) (?:mucho|muchisimo|tanto|un monton)\b/,
    ],
    [
      2,
      /\bte (?:echo|echamos) (?:[a-z]+ )?(?:de menos|en falta)\b|\bte (?:echo|echamos) tanto de menos\b|\bte extran(?:o|amos)\b/,
    ],
    [
      2,
      /\b(?:suerte|feliz|contenta|contento|alegria|agradecid[oa])(?: [a-z]+)? (?:de |por )?(?:tenerte|conocerte|haberte|que (?:existas|estes|seas))\b/,
    ],
    [
      2,
      /\b(?:fuiste|eres|has sido) (?:[a-z]+ )?(?:tan|muy|siempre tan) (?:buen[oa]?|generos[oa]|amable|carinos[oa]|valiente|paciente|dulce)\b/,
    ],
    [
      2,
      /\beres (?:[a-z]+ )?(?:la|el|mi|una|un) (?:[a-z]+ )?(?:mejor|maravillos[oa]|increible|gran amig[oa]|sol|angel|tesoro|extraordinari[oa])\b/,
    ],
    [
      2,
      /\bme haces (?:reir|(?:tan |muy )?feliz|sentir)\b|\bme alegr[ao] (?:[a-z]+ )?(?:de )?que (?:estes|seas|existas|vinieras)\b/,
    ],
    [2, /\badmiro (?:tu|como|lo)\b|\bme (?:alegraste|has alegrado) el dia\b/],
    [
      2,
      /\bgracias(?: [a-z]+){0,3} por (?:estar|ser|haber|escuchar|escucharme|acompanar|acompanarme|cuidar|ayudarme|creer|quererme|ensenar|ensenarme|todo|traer|venir|invitarnos|acogernos)\b(?! (?:cliente|parte de|elegid|contactad|comprad|confiad))/,
    ],
    [
      2,
      /\bgracias(?: [a-z]+){0,3} por (?:la|el|las|los|tu|tus|esa|ese|una)\b[^.]{0,24}\b(?:noche|cena|flores|carta|palabras|regalo|tarde|amistad|carino|compania|velada)\b/,
    ],
  ],
  not: [
    /\bde antemano\b|\bpor favor\b|\bsi (?:puedes|pudieras|puede)\b|\bsu (?:compra|interes|paciencia|pedido|confianza|ayuda)\b|\bno estoy\b/,
  ],
};

export const italian: KindPatterns = {
  cue: /\b(?:ti\b|te\b|tu|voi\b|sei\b|grazie|mi hai|manchi\b)|rti\b/,
  kind: [
    [3, /\borgoglios[oaie] di (?:te|voi|quello che hai|come)\b|\bfier[oaie] di (?:te|voi)\b/],
    [
      3,
      /\bsenza (?:di te|il tuo aiuto|di voi|te)\b[^.]{0,60}\b(?:avrei|avremmo|sarei|saremmo|fatta|riuscit[oa])\b|\b(?:avrei|farei|sarei|avremmo|faremmo)\b[^.]{0,50}\bsenza (?:di te|il tuo aiuto|di voi)\b/,
    ],
    [
      3,
      /\b(?:significa|significato|vuol dire) (?:molto|tanto|tantissimo) per (?:me|noi)\b|\bnon dimentichero mai (?:quello che|come|che)\b|\bmi hai (?:salvat[oa]|aiutat[oa] tanto)\b/,
    ],
    [
      2,
      /\bl[ae] tu[ae] [a-z]+ (?:mi|ci) (?:ha|hanno) (?:[a-z]+ )?(?:commoss|fatto|aiutat|toccat|scaldat)|\bil tuo [a-z]+ (?:mi|ci) ha (?:[a-z]+ )?(?:commoss|fatto|aiutat|toccat|scaldat)/,
    ],
    [2, /\bti (?:voglio|vogliamo) (?:[a-z]+ ){0,4}bene\b|\bti (?:amo|adoro)\b/],
    [
      2,
      /\bti (?:sono|siamo) (?:[a-z]+ )?(?:grat[oaie]|riconoscent[ei])\b|\bsei stat[oa] un[a']? ?(?:[a-z]+ )?(?:amic[oa]|angelo|tesoro|roccia|sorella|fratello)\b/,
    ],
    [2, /\bmi manchi\b|\bci manchi\b/],
    [
      2,
      /\b(?:fortunat[oa]|felice|grat[oa]|content[oa]|fortuna) (?:ad|di|che) ?(?:averti|conoscerti|tu|averti conosciut[oa])\b/,
    ],
    [
      2,
      /\bsei (?:stat[oa] )?(?:(?:cosi|tanto|molto|sempre|davvero) )(?:gentile|buon[oa]|generos[oa]|paziente|dolce|coraggios[oa]|car[oa])\b/,
    ],
    [
      2,
      /\bsei (?:la|il|un|una|mia|mio|l') ?(?:[a-z]+ )?(?:piu|migliore|meraviglios[oa]|fantastic[oa]|grande amic[oa]|tesoro|angelo|straordinari[oa])\b/,
    ],
    [2, /\bammiro (?:la tua|il tuo|come|quanto)\b|\bmi hai (?:rallegrato|illuminato|salvato) la\b/],
    [
      2,
      /\bgrazie(?: [a-z]+){0,3} (?:per|di)(?: essermi| avermi| esserci| averci| aver| tutto| esserti| essere)\b(?! (?:scelt|contattat|acquistat|ordinat|avvisat|informat|scritt|rispost|inviat|mandat))/,
    ],
    [
      2,
      /\bgrazie(?: [a-z]+){0,3} (?:per|della|del) ?(?:la|il|le|i|quella|quel)? ?[^.]{0,24}\b(?:serata|cena|fiori|lettera|parole|regalo|amicizia|gentilezza|ospitalita|torta)\b/,
    ],
  ],
  not: [
    /\bin anticipo\b|\bper favore\b|\bper piacere\b|\bse (?:puoi|potessi|puo)\b|\b(?:tuo|vostro|suo) (?:ordine|acquisto)\b|\bnon sono\b|\bpregat[oa]\b/,
  ],
};

export const portuguese: KindPatterns = {
  cue: /\b(?:ti\b|te\b|tu\b|tuas?\b|teus?\b|voces?\b|vos\b|es\b|foste|obrigad|saudades|amo-|adoro-)|-te\b|-me\b/,
  kind: [
    [3, /\borgulho (?:em|de) (?:ti|voce|vos|voces)\b|\borgulhos[oa]s? de (?:ti|voce|voces|vos)\b/],
    [
      3,
      /\bsem (?:ti|voce|a tua ajuda|a sua ajuda|voces)\b[^.]{0,60}\b(?:tinha|teria|tinhamos|teriamos|seria|conseguid[oa])\b|\b(?:teria|faria|seria|tinha|sei)\b[^.]{0,50}\bsem (?:ti|voce|a tua ajuda|voces)\b/,
    ],
    [
      3,
      /\b(?:significou|significa|importa) (?:muito|tanto|imenso) para (?:mim|nos)\b|\bnunca (?:vou esquecer|esquecerei) (?:o que|como|que)\b|\b(?:salvaste-me|me salvou|ajudaste-me tanto)\b/,
    ],
    [
      2,
      /\b(?:a tua|o teu|as tuas|os teus|a sua|o seu) [a-z]+ (?:comoveu|comoveram|tocou|ajudou|alegrou|fez|fizeram)-?(?:me|nos)?\b|\b(?:a tua|o teu|a sua|o seu) [a-z]+ (?:me|nos) (?:comoveu|tocou|ajudou|alegrou|emocionou)\b/,
    ],
    [
      2,
      /\bgost(?:o|amos) (?:tanto|muito|imenso) de (?:ti|voce|voces|vos)\b|\b(?:amo-te|te amo|adoro-te|te adoro)\b/,
    ],
    [2, /\bsaudades (?:tuas|suas|vossas|de ti|de voce|de voces)\b/],
    [
      2,
      /\b(?:sorte|feliz|grat[oa]|contente|alegria)(?: [a-z]+)?(?: de| por| em)? (?:ter-te|te ter|conhecer-te|te conhecer|ter voce|teres|que existes)\b/,
    ],
    [
      2,
      /\b(?:foste|es|voce foi|voce e|tens sido) (?:[a-z]+ )?(?:tao|muito|sempre tao) (?:boa|bom|gentil|generos[oa]|querid[oa]|paciente|corajos[oa]|amavel|carinhos[oa])\b/,
    ],
    [
      2,
      /\b(?:^|tu )?(?:es|voce e) (?:[a-z]+ )?(?:a|o|uma|um) (?:[a-z]+ )?(?:melhor|maravilhos[oa]|incrivel|grande amig[oa]|anjo|tesouro|extraordinari[oa])\b/,
    ],
    [2, /\b(?:es|voce e) (?:muito |tao |mesmo )?importante para (?:mim|nos)\b/],
    [2, /\badmiro (?:a tua|o teu|como|a sua)\b|\b(?:alegraste-me|alegrou-me|ganhei) o dia\b/],
    [
      2,
      /\bobrigad[oa](?: [a-z]+){0,3} por (?:teres|seres|estares|me|tudo|ter|ser|estar|sempre|acreditares|cuidares|ouvires|existires|vires)\b(?! (?:escolhido|contactado|entrado|comprado|cliente|subscrito))/,
    ],
    [
      2,
      /\bobrigad[oa](?: [a-z]+){0,3} (?:pelo|pela|pelas|pelos)\b[^.]{0,24}\b(?:jantar|noite|flores|carta|palavras|presente|amizade|carinho|companhia|bolo|serao|tarde|abraco)\b/,
    ],
  ],
  not: [
    /\bdesde ja\b|\bpor favor\b|\bse (?:puderes|puder|pudesses)\b|\b(?:sua|vossa) (?:encomenda|compra|preferencia|atencao|resposta)\b|\bnao (?:estou|sou)\b/,
  ],
};
