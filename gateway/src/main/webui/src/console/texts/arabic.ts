import type { Texts } from '../../shared/i18n';
import area from '../area/texts/ar.json';
import imports from '../imports/texts/ar.json';
import problem from '../problem/texts/ar.json';
import webhooks from '../webhooks/texts/ar.json';
import shell from './ar.json';

export const texts: Texts = { ...shell, ...area, ...problem, ...imports, ...webhooks };
