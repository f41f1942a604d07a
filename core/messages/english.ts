import file from '../../resources/messages/en.json' with { type: 'json' };
import { createTranslator, type Messages } from './translator';

export const ENGLISH_MESSAGES: Messages = file;
export const english = createTranslator('en', ENGLISH_MESSAGES);
