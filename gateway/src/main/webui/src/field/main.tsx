import { render } from 'preact';
import '../shared/tokens.css';
import { App } from './app/App';
import { startFieldLanguage } from './app/languages';
import { startSession } from './app/session';
import { startOutbox } from './outbox/outbox';

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/field/worker.js', { scope: '/field/' });
}

async function start(): Promise<void> {
  await startFieldLanguage();
  render(<App />, document.getElementById('page')!);
  await startSession();
  startOutbox();
}

void start();
