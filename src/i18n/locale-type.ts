import type {errorMessages} from '../questions/errors.messages.ts';
import type {allocationMessages} from '../questions/allocation.messages.ts';
import type {fileMessages} from '../questions/file.messages.ts';
import type {rankingMessages} from '../questions/ranking.messages.ts';
import type {signatureMessages} from '../questions/signature.messages.ts';
import type {groupMessages} from '../questions/group.messages.ts';
import type {moreMessages} from '../questions/more.messages.ts';
import type {questionMessages} from '../questions/questions.messages.ts';
import type {outboxMessages} from '../widgets/outbox/outbox.messages.ts';
import type {Message} from './catalog.ts';

/** Every key that some widget speaks. A language file that lacks one, or has one too many, does not compile. */
export type MessageKey = keyof (typeof questionMessages &
  typeof errorMessages &
  typeof allocationMessages &
  typeof fileMessages &
  typeof groupMessages &
  typeof rankingMessages &
  typeof signatureMessages &
  typeof moreMessages &
  typeof outboxMessages);
export type Locale = Record<MessageKey, Message>;
