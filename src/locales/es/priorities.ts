import type {Message} from '../../i18n/catalog.ts';
import type {prioritiesMessages} from '../../widgets/priorities/priorities.messages.ts';

export const priorities: Record<keyof typeof prioritiesMessages, Message> = {
  'priorities.learn': 'Antes de elegir',
  'priorities.label': '¿Qué debería ir primero?',
};
