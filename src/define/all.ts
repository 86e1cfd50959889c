import './outbox.ts';
import './site.ts';
import './survey.ts';
