/** A whole card: title, notice, body, buttons. At most three buttons show; the rest is « Plus ». */
import type { Texts } from '../bot/texts';
import type { Action, ActionSet, AdaptiveCard, Element, ExecuteAction } from './adaptiveCard';
import { box, heading, type CardNotice } from './elements';

export interface CardContent {
  /** The fact that the card tells; null where the notice says everything. */
  title: string | null;
  notice?: CardNotice;
  body: Element[];
  /** The first ones are visible: at most three, or two and « Plus ». */
  actions?: Action[];
  /** Always behind « Plus ». Six actions at most on a card, « Plus » counted. */
  more?: Action[];
  /** The Teams user ids for which the card is asked for again when they see it. */
  refresh?: { action: ExecuteAction; userIds: string[] };
}

/** Teams shows no seventh action, and asks for a refresh for sixty people at most. */
const REFRESHED_FOR_AT_MOST = 60;

export function card(texts: Texts, content: CardContent): AdaptiveCard {
  const { title, notice, body, actions = [], more = [], refresh } = content;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body: [
      ...(notice ? [box(notice)] : []),
      ...(title === null ? [] : [heading(title, { size: 'Large', spacing: 'Default' })]),
      ...body,
      ...buttons(texts, actions, more),
    ],
    ...(refresh &&
      refresh.userIds.length > 0 && {
        refresh: { ...refresh, userIds: refresh.userIds.slice(0, REFRESHED_FOR_AT_MOST) },
      }),
    msteams: { width: 'Full' },
  };
}

/** Actions live in the body: Teams then draws them under what they are about. */
export function buttons(texts: Texts, actions: Action[], more: Action[] = []): Element[] {
  const visible = more.length > 0 || actions.length > 3 ? actions.slice(0, 2) : actions;
  const folded = [...actions.slice(visible.length), ...more];
  if (visible.length + folded.length === 0) return [];
  return folded.length === 0
    ? [actionSet(visible)]
    : [actionSet([...visible, toggle(texts.buttons.more, 'more')]), hiddenActions('more', folded)];
}

export function actionSet(actions: Action[]): ActionSet {
  return { type: 'ActionSet', actions };
}

/** Shows what is hidden, and hides it again. */
export function toggle(title: string, ...targetElements: string[]): Action {
  return { type: 'Action.ToggleVisibility', title, targetElements };
}

/** The card with a part unfolded: what was pressed in there was refused, and can be mended there. */
export function unfolded(folded: AdaptiveCard, part: string): AdaptiveCard {
  const body = folded.body.map((element) =>
    element.id === part ? { ...element, isVisible: true } : element,
  );
  return { ...folded, body };
}

function hiddenActions(id: string, actions: Action[]): ActionSet {
  return { ...actionSet(actions), id, isVisible: false };
}
