import './signup.ts';
import './calendar.ts';
import './site.ts';
import './survey.ts';
