import './loop.ts';
import './priorities.ts';
import './pulse.ts';
import './results.ts';
import './signup.ts';
import './calendar.ts';
import './site.ts';
import './survey.ts';
