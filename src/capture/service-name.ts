/** Tells from a name alone that a shop, an office or a machine bears it: `Pizza Da Enzo`, `Voicemail`, `Hausverwaltung Kranz GmbH`. */
import { fold } from '../people/fold.ts';
import { nameGroups } from '../people/nicknames.ts';

/**
 * Whether a name in an address book, a call log or a mail is one of a service and not of somebody.
 * A place counts where it comes first or beside no given name (`Café Luise`, `Brightwave Empfang`, never `Thomas Bank`); a
 * trade only where no given name stands beside it, so that `Anna Friseurin` stays a person. Never throws.
 * @param name as a person reads it; 200 characters of it are looked at
 */
export function isServiceName(name: string): boolean {
  const words = fold(name.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first] = words;
  if (first === undefined) return false;
  if (/\be\. ?v\.|\bs\. ?r\. ?l\.|\bs\. ?a\. ?r\. ?l\./i.test(name) || words.some((word) => firms.has(word)))
    return true;
  const isNamed = words.some((word) => nameGroups(word).length > 0);
  if (words.length === 1 && surnames.has(first)) return isPlace(first);
  if (isPlace(first)) return true;
  return !isNamed && words.some((word, at) => !isSurname(word, at) && (isPlace(word) || isTrade(word)));
}

/** Families are called so, too: `Ngozi Barber` and `Morio Kita` are people, whatever their given names are. */
const isSurname = (word: string, at: number): boolean => at > 0 && surnames.has(word);

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Forms of companies that are nobody's name. */
const firms = listed('gmbh ltd inc llc gbr ohg kgaa plc corp srl sarl ggmbh mbh pty oyj aps');

const places = listed(`
  pizza pizzeria restaurant ristorante trattoria cafe bistro imbiss lieferando lieferdienst bakery baeckerei backerei
  konditorei metzgerei hotel hostel pension airbnb booking taxi uber flughafen airport bahnhof station bahn
  apotheke pharmacy pharmacie farmacia praxis klinik clinic hospital krankenhaus spital notaufnahme notruf notdienst
  emergency polizei police feuerwehr ambulance krankenwagen hotline helpdesk support kundenservice kundendienst
  customer service voicemail mailbox mobilbox anrufbeantworter operator auskunft reception rezeption empfang
  zentrale switchboard office buro sekretariat secretary secretariat rathaus burgeramt finanzamt jobcenter amt
  behorde schule school grundschule gymnasium realschule kita kindergarten kindertagesstatte hort nursery daycare
  kinderkrippe universitat university bank sparkasse volksbank versicherung insurance krankenkasse hausverwaltung
  verwaltung werkstatt garage autohaus tankstelle autovermietung shop store laden supermarkt baumarkt buchhandlung
  blumenladen gartnerei reinigung waschsalon laundry fitnessstudio gym schwimmbad bibliothek library kino cinema
  theater theaterkasse ticketshop reisebuero reiseburo werkstattservice pannenhilfe pannendienst adac schlusseldienst
  locksmith abschleppdienst stadtwerke stromanbieter telekom vodafone stoerungsstelle paketshop postamt
  peluqueria panaderia farmacia taller ayuntamiento colegio mairie ecole boulangerie boucherie coiffeur parrucchiere
  panetteria scuola padaria farmacia escola tierheim tierklinik`);

/** Endings of compounds that name a place of work. */
const endings =
  /(?:praxis|apotheke|werkstatt|verwaltung|hotline|zentrale|klinik|versicherung|schlusseldienst|notdienst|pizzeria|sekretariat|kundenservice|lieferservice|pflegedienst|abschleppdienst|autohaus|kindergarten|grundschule|krankenhaus|restaurant|buchhandlung|backerei|reinigung)$/;

/** What somebody does for a living, when the card has no given name: one calls the trade, not the friend. */
const trades = listed(`
  arzt arztin zahnarzt zahnarztin kinderarzt kinderarztin hausarzt hausarztin frauenarzt frauenarztin hautarzt
  hautarztin augenarzt augenarztin tierarzt tierarztin orthopade orthopadin kieferorthopade doctor dentist vet
  physio physiotherapie physiotherapeut physiotherapeutin hebamme klempner installateur elektriker elektro maler
  dachdecker schreiner tischler glaser gartner hausmeister schornsteinfeger friseur frisor friseurin frisorin
  fris hairdresser barber plumber electrician handyman mechanic makler steuerberater anwalt notar lawyer solicitor
  dentista medico fontanero electricista dentiste medecin plombier reifen heizung sanitar umzug kfz tuv`);

/** Trades and places that whole families bear as their name, by the telephone books of several countries. */
const surnames = listed(`
  barber glaser gartner maler schreiner tischler makler notar medico vet doctor mechanic fris taller law lawyer
  bank kita school store garage laden amt hort station shop gym bahn spital hotel pension bistro post
  reinigung police kino hostel cinema booking office support`);

const isPlace = (word: string): boolean => places.has(word) || endings.test(word);
const isTrade = (word: string): boolean => trades.has(word);
