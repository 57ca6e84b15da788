import { render } from 'preact';
import { whoIsSignedIn } from '../api/me';
import { startLanguage } from '../shared/i18n';
import '../shared/tokens.css';
import { App } from './app/App';
import { languages } from './app/languages';
import { startTheme } from './app/theme';

startTheme();
void whoIsSignedIn();
void startLanguage(languages).then(() => render(<App />, document.getElementById('app')!));
