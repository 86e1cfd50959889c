import type {Insertable, Selectable} from 'kysely';

/** One published thing. Its content is in `definition_versions`, under `revision`. Times are ISO 8601 in UTC with milliseconds. */
interface DefinitionsTable {
  kind: string;
  id: string;
  /** Counts publications, from 1. */
  revision: number;
  opens_at: string | null;
  closes_at: string | null;
  /** How many submissions are taken at most. */
  max_received: number | null;
  received: number;
}

interface DefinitionVersionsTable {
  kind: string;
  id: string;
  revision: number;
  /** The author's version, else the revision. Submissions name it. */
  version: string;
  body: string;
  published_at: string;
}

interface SubmissionsTable {
  id: string;
  kind: string;
  of: string;
  received_at: string;
  /** The envelope, JSON. */
  body: string;
  payload_hash: string;
  /** What was answered, JSON: a repeat is answered the same. */
  reply: string;
}

/** A place on a shift or at an event, held or waited for. */
export interface PlacesTable {
  kind: string;
  of: string;
  /** `shift:<id>` or `event:<id>:<occurrence>`. */
  place_key: string;
  submission: string;
  status: 'confirmed' | 'waiting' | 'cancelled';
  /** How many places it is. */
  amount: number;
  /** The order of arrival at this key, from 1. */
  turn: number;
  given_at: string;
  cancelled_at: string | null;
}

/** What a wave's answers add up to. Not safe to publish as it is. */
export interface LedgersTable {
  kind: string;
  of: string;
  /** '' where there are no waves. */
  wave: string;
  /** The order of waves, from 0. */
  turn: number;
  /** JSON, as the wave was started with. */
  plan: string;
  /** JSON. */
  body: string;
  /** YYYY-MM-DD. */
  closed_on: string | null;
}

interface CommentsTable {
  kind: string;
  of: string;
  wave: string;
  submission: string;
  body: string;
  review: 'approved' | 'rejected' | null;
}

/** A submission that counts only once the person has followed a link. */
export interface ConfirmationsTable {
  submission: string;
  /** What is to be sent to the person, and to nobody else. */
  link: string;
  confirmed_at: string | null;
  /** The submission's `kind` and `of`, written here as well so that they can be counted by an index; null where an older version wrote the row. */
  for_kind: string | null;
  for_id: string | null;
}

/** A link that is good for one answer and has not been used: the hash of its id, and nothing else that is its own. */
interface UnusedLinksTable {
  mark: string;
  kind: string;
  of: string;
}

/** A submission that counts only once a human has looked at it. */
export interface HeldTable {
  submission: string;
  /** `trap`: a field that nobody sees was filled in, and fast. `proof`: the proof of work that was asked for is missing. */
  reason: 'trap' | 'proof';
  /** What it adds to results on release: JSON. Null where it adds nothing, and after a decision. */
  counted: string | null;
  review: 'released' | 'discarded' | null;
  reviewed_at: string | null;
}

/** A proof of work that was used; forgotten once it could not be used again anyway. */
interface SpentChallengesTable {
  challenge: string;
  until: string;
}

/** Somebody's address that is called when something happens. */
export interface WebhooksTable {
  id: string;
  url: string;
  /** A list, JSON. */
  events: string;
  /** What it is about, as a list, JSON: `surveys/needs-2026`; null for everything. */
  of: string | null;
  include: 'answers' | null;
  /** `whsec_…`: what calls are signed with. */
  secret: string;
  created_at: string;
}

/** A call or a mail that waits to be sent. No address and no answer stands here: they are read when it is sent. */
export interface OutgoingTable {
  /** The same each time it is sent, so that whoever gets it twice can tell. */
  id: string;
  channel: 'webhook' | 'mail';
  /** The event, or what the mail is for. */
  about: string;
  /** The webhook's id; null for mail. */
  hook: string | null;
  kind: string;
  of: string;
  /** Null where it is about no one submission, or about one that belongs to nobody. */
  submission: string | null;
  created_at: string;
  /** When it is sent, or, while somebody sends it, when somebody else may take over. */
  due_at: string;
  /** Whose it is at the moment. */
  lease: string | null;
  tries: number;
  /** When it was given up. */
  failed_at: string | null;
  /** Why it did not go the last time. */
  trouble: string | null;
}

/** A mail that was written to somebody, by the mark of their address; forgotten with the next mail that is written after a day. */
interface MailedTable {
  mark: string;
  at: string;
}

/** An address whose owner wants no more mail, by its mark. */
interface MailStopsTable {
  mark: string;
}

interface SecretsTable {
  name: string;
  value: string;
}

/** An administrator's token. */
export interface TokensTable {
  /** Stands in the token too. */
  id: string;
  name: string;
  /** Separated by spaces. */
  scopes: string;
  /** SHA-256 of the whole token, in hexadecimal. */
  hash: string;
  created_at: string;
  revoked_at: string | null;
}

/** Something that was done by who may do more than send. */
export interface AuditTable {
  /** A UUID that begins with the time (version 7). */
  id: string;
  at: string;
  /** A token's name. */
  who: string;
  action:
    | 'publish'
    | 'close'
    | 'read'
    | 'export'
    | 'review'
    | 'delete'
    | 'invite'
    | 'token'
    | 'retention'
    | 'restore'
    | 'webhook';
  /** An address below the endpoint's, or a token's name. */
  target: string;
}

/** Work that one process at a time does. */
interface LeasesTable {
  name: string;
  /** The process that has it. */
  holder: string;
  /** Until then, unless it is renewed. */
  until: string;
}

export interface Tables {
  definitions: DefinitionsTable;
  definition_versions: DefinitionVersionsTable;
  submissions: SubmissionsTable;
  places: PlacesTable;
  secrets: SecretsTable;
  ledgers: LedgersTable;
  comments: CommentsTable;
  confirmations: ConfirmationsTable;
  unused_links: UnusedLinksTable;
  held: HeldTable;
  spent_challenges: SpentChallengesTable;
  tokens: TokensTable;
  audit: AuditTable;
  leases: LeasesTable;
  webhooks: WebhooksTable;
  outgoing: OutgoingTable;
  mailed: MailedTable;
  mail_stops: MailStopsTable;
}

/** A definition with its current content. */
export type StoredDefinition = Selectable<DefinitionsTable> &
  Pick<Selectable<DefinitionVersionsTable>, 'version' | 'body' | 'published_at'>;
export type StoredSubmission = Selectable<SubmissionsTable>;
/** A submission as it is exported; `status` where it was to be confirmed. */
export type ExportedSubmission = StoredSubmission & {status: 'unconfirmed' | 'confirmed' | null};
export type NewSubmission = Insertable<SubmissionsTable>;
