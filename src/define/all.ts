import './site.ts';
import './survey.ts';
