import type { Texts } from '../../shared/i18n';
import area from '../area/texts/en.json';
import imports from '../imports/texts/en.json';
import problem from '../problem/texts/en.json';
import webhooks from '../webhooks/texts/en.json';
import shell from './en.json';

export const texts: Texts = { ...shell, ...area, ...problem, ...imports, ...webhooks };
