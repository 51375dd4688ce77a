/** A clinic's file as it was read, UTF-16 units; a longer one is cut here, which is seen. */
export const MAX_RECEIVED = 200_001;
