/** What an account's manager can say of it: a colour, or a number from 1, worst, to 5, best. */
export const managerRatings = ["red", "yellow", "green", "1", "2", "3", "4", "5"] as const;
