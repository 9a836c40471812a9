/** The made-up vendor's customer success managers: owners of accounts and authors of conversations. */
export const managers = ["Ines Falk", "Tomas Reyes", "Priya Nandakumar", "Joel Abernathy", "Marta Kowal"] as const;
