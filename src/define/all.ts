import './signup.ts';
import './site.ts';
import './survey.ts';
