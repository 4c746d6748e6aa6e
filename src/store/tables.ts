/** The columns of every table, as rows enter and leave: SQL types only, no thinking. */
import type {
  PeopleRow,
  OldIdsRow,
  HandlesRow,
  CardsRow,
  RelationsRow,
  CirclesRow,
  CirclePeopleRow,
  RestsRow,
  PaceRow,
} from './tables-people.ts';
import type {
  TouchesRow,
  TouchPeopleRow,
  TouchKeysRow,
  MemoriesRow,
  MemoryPeopleRow,
  PhotosRow,
  OccasionsRow,
  PromisesRow,
  NextTimesRow,
  ClippingsRow,
  ExitsRow,
} from './tables-touches.ts';
import type {
  VaultRow,
  NowWritingRow,
  ChangesRow,
  JournalRow,
  SettingsRow,
  WaitingRow,
  NotPeopleRow,
  GivesRow,
  IntroductionsRow,
  IntentionsRow,
  CommitmentsRow,
  QuestionsRow,
  TokensRow,
  ImportsRow,
  SkipsRow,
  FilesSeenRow,
  SessionsRow,
  IdempotencyRow,
  CopiesRow,
} from './tables-upkeep.ts';

export interface Tables {
  vault: VaultRow;
  now_writing: NowWritingRow;
  changes: ChangesRow;
  journal: JournalRow;
  settings: SettingsRow;
  people: PeopleRow;
  old_ids: OldIdsRow;
  handles: HandlesRow;
  cards: CardsRow;
  touches: TouchesRow;
  touch_people: TouchPeopleRow;
  touch_keys: TouchKeysRow;
  waiting: WaitingRow;
  not_people: NotPeopleRow;
  memories: MemoriesRow;
  memory_people: MemoryPeopleRow;
  photos: PhotosRow;
  occasions: OccasionsRow;
  promises: PromisesRow;
  next_times: NextTimesRow;
  clippings: ClippingsRow;
  relations: RelationsRow;
  circles: CirclesRow;
  circle_people: CirclePeopleRow;
  rests: RestsRow;
  exits: ExitsRow;
  gives: GivesRow;
  introductions: IntroductionsRow;
  intentions: IntentionsRow;
  commitments: CommitmentsRow;
  questions: QuestionsRow;
  tokens: TokensRow;
  imports: ImportsRow;
  skips: SkipsRow;
  files_seen: FilesSeenRow;
  pace: PaceRow;
  sessions: SessionsRow;
  idempotency: IdempotencyRow;
  copies: CopiesRow;
}
