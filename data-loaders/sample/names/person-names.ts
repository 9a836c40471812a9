import { oneOf } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";

const first =
  "Ada Amir Anneke Bruno Carla Chidi Dana Elif Emil Farah Goran Hanna Ivo Jana Kofi Lena Luis Maja Milan Nadia Noor Olaf Petra Quinn Rosa Samir Sven Tara Uma Viktor Wanda Yusuf Zoe".split(
    " ",
  );
const last =
  "Adeyemi Bakker Castell Dorn Eriksen Ferro Grunwald Hadley Ivanova Jansen Kaplan Lindqvist Moreau Novak Okafor Petrov Quist Rossi Sahin Tanaka Ulrich Verhoeven Weiss Xu Yilmaz Zeller".split(
    " ",
  );

/** A made-up person's name; two people may share one. */
export function personName(random: Random): string {
  return `${oneOf(random, first)} ${oneOf(random, last)}`;
}
