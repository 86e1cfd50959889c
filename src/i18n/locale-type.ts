import type {askedWords} from '../core/belonging/asked-words.ts';
import type {instrumentWords} from '../core/belonging/instrument-words.ts';
import type {calendarMessages} from '../widgets/calendar/calendar.messages.ts';
import type {belowMessages} from '../widgets/calendar/below.messages.ts';
import type {dialogMessages} from '../widgets/calendar/dialog.messages.ts';
import type {rsvpFormMessages} from '../widgets/calendar/rsvp-form.messages.ts';
import type {rsvpMessages} from '../widgets/calendar/rsvp.messages.ts';
import type {findMessages} from '../widgets/calendar/find.messages.ts';
import type {errorMessages} from '../questions/errors.messages.ts';
import type {allocationMessages} from '../questions/allocation.messages.ts';
import type {fileMessages} from '../questions/file.messages.ts';
import type {rankingMessages} from '../questions/ranking.messages.ts';
import type {signatureMessages} from '../questions/signature.messages.ts';
import type {longListMessages} from '../questions/long-list.messages.ts';
import type {groupMessages} from '../questions/group.messages.ts';
import type {moreMessages} from '../questions/more.messages.ts';
import type {shiftMessages} from '../questions/shifts.messages.ts';
import type {signupMessages} from '../widgets/signup/signup.messages.ts';
import type {signupSendingMessages} from '../widgets/signup/sending.messages.ts';
import type {beginningMessages} from '../questions/beginning.messages.ts';
import type {overviewMessages} from '../questions/overview.messages.ts';
import type {choiceMessages, stepMessages} from '../questions/common.messages.ts';
import type {questionMessages} from '../questions/questions.messages.ts';
import type {outboxMessages} from '../widgets/outbox/outbox.messages.ts';
import type {languageMessages} from '../widgets/language/language.messages.ts';
import type {loopMessages} from '../widgets/loop/loop.messages.ts';
import type {prioritiesMessages} from '../widgets/priorities/priorities.messages.ts';
import type {afterMessages} from '../widgets/pulse/after.messages.ts';
import type {pulseMessages} from '../widgets/pulse/pulse.messages.ts';
import type {comparisonMessages} from '../widgets/results/comparisons.messages.ts';
import type {commentMessages} from '../widgets/results/comments.messages.ts';
import type {foldMessages} from '../widgets/results/more.messages.ts';
import type {waitingMessages} from '../widgets/results/waiting.messages.ts';
import type {resultsMessages} from '../widgets/results/results.messages.ts';
import type {voteMessages} from '../widgets/results/votes.messages.ts';
import type {Message} from './catalog.ts';

/** Every key that some widget speaks. A language file that lacks one, or has one too many, does not compile. */
export type MessageKey = keyof (typeof questionMessages &
  typeof choiceMessages &
  typeof stepMessages &
  typeof errorMessages &
  typeof calendarMessages &
  typeof belowMessages &
  typeof dialogMessages &
  typeof findMessages &
  typeof rsvpFormMessages &
  typeof rsvpMessages &
  typeof allocationMessages &
  typeof fileMessages &
  typeof groupMessages &
  typeof longListMessages &
  typeof rankingMessages &
  typeof signatureMessages &
  typeof moreMessages &
  typeof beginningMessages &
  typeof overviewMessages &
  typeof shiftMessages &
  typeof signupMessages &
  typeof signupSendingMessages &
  typeof askedWords &
  typeof instrumentWords &
  typeof languageMessages &
  typeof loopMessages &
  typeof outboxMessages &
  typeof prioritiesMessages &
  typeof afterMessages &
  typeof pulseMessages &
  typeof comparisonMessages &
  typeof voteMessages &
  typeof commentMessages &
  typeof foldMessages &
  typeof waitingMessages &
  typeof resultsMessages);
export type Locale = Record<MessageKey, Message>;
