import './calendar.ts';
import './site.ts';
import './survey.ts';
