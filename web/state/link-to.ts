/** Address of the page as it is, but for a part: what a link to another view, language or question leads to. */
import { toAddress } from './address.ts';
import { state, type PageState } from './app-state.ts';

export const linkTo = (part: Partial<PageState>): string => toAddress({ ...state.value, ...part });
