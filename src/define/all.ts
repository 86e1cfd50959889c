import './calendar.ts';
import './signup.ts';
import './site.ts';
import './survey.ts';
