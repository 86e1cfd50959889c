import type {Message} from '../../i18n/catalog.ts';
import type {loopMessages} from '../../widgets/loop/loop.messages.ts';

export const loop: Record<keyof typeof loopMessages, Message> = {
  'loop.heard': 'Nos dijeron',
  'loop.people': {one: '{n} persona', other: '{n} personas'},
  'loop.done': 'Hecho',
  'loop.started': 'En marcha',
  'loop.partly': 'En parte',
  'loop.no': 'Esta vez no',
  'loop.open': 'Aún sin decidir',
  'loop.reason': 'Por qué',
  'loop.owner': 'Quién se ocupa',
  'loop.next': 'Qué sigue',
};
