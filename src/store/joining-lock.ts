/**
 * The advisory lock of transactions that may join leads or erase them, or say who brought whom: they write one after
 * another. Whoever also writes leads takes it before, or two of them could wait for each other.
 */
export const JOINING = 7_014_828;
