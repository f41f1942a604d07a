/**
 * Common given names of the English-speaking world and of its news, by whom they are usually given to. A name that both
 * sexes bear, "Leslie", is in neither list: what is not sure decides nothing.
 */
const MALE =
  `aaron abdul abdullah abraham adam adrian ahmed akira alan albert alberto alejandro alexander alexei alfred ali allan allen alvin
amir anatoly andre andreas andrew andy angelo anthony antonio antony archie arnold arthur artur asad ben benjamin bernard bernie
bill billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bryan calvin carl carlos cesar charles charlie
chester christopher chuck clarence claude clifford clint clive clyde colin conor craig cyril dale damian damon dan daniel danny
darren darryl dave david dean declan denis dennis derek desmond diego dick dirk dmitri dmitry dominic don donald doug douglas
duncan dustin dwight earl ed eddie edgar edmund eduardo edward edwin eli elias elliot elliott emmanuel emilio eric erik ernest
ernesto eugene evan fabio felix ferdinand fernando fidel francis francisco franco frank franz fred frederick fyodor gareth garry
gary gavin gene geoffrey geoff george gerald gerard gerhard gilbert giovanni giuseppe glenn gordon graham greg gregory guido
guillermo gus gustav guy hamid hank hans harold harry harvey hassan hector heinrich henri henry herbert herman hiroshi homer
howard hubert hugh hugo hussein ian ibrahim igor ira irving isaac ismail ivan jack jacob jacques jake jamal james jared jason
javier jeb jeff jeffrey jeffery jeremy jerome jerry jim jimmy joachim joao joe joel john johnny jon jonathan jorge jose
josef joseph josh joshua juan julian julio julius justin kareem karl keith ken kenneth kenny kevin khalid kirk klaus konstantin
kurt kyle lance larry lars lawrence laurence leon leonard leonid lewis liam lloyd logan lorenzo louis luca lucas luigi luis luke
luther lyndon malcolm manuel marc marcel marco marcus mario mark marshall martin marvin mateo matt matthew maurice max maxwell mehmet
melvin michael micah mick miguel mikhail mike milton mitch mitt mohamed mohammad mohammed moses muhammad murray mustafa nathan
nathaniel ned neil nelson newt nicholas nick nicolas nigel nikolai nikita noah norman oleg oliver omar orlando oscar osama otto
owen pablo patrick paul paulo pavel pedro perry pete peter petro phil philip phillip pierre pietro prakash rafael raj rajesh ralph
ramon randall randy raul ray raymond reginald reince ricardo richard rick ricky rob robert roberto rod roderick rodney rodrigo
roger roland roman ronald ron ronnie ross roy rudolf rudy rupert russell ryan salman salvador samuel santiago saul scott sean sebastian
serge sergei sergey sergio seth shane shaun shawn sheldon simon stan stanley stephen steve steven stewart stuart sunil
tariq ted terence terrence theodore thomas tim timothy toby todd tom tommy tony trevor tyler vadim vasily vernon victor viktor
vince vincent vitaly vladimir volodymyr wallace walter warren wayne wendell werner wesley wilbur wilfred will willard william willie
winston wolfgang xavier yasser yuri yusuf zachary zack`.split(/\s+/);

const FEMALE =
  `abigail ada adele adriana agatha agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia amy ana
anastasia andrea angela angelina anita ann anna anne annette annie antonia april ariana arianna arlene ashley astrid audrey barbara
beatrice becky belinda benazir bernadette bernice bertha beth bethany betsy betty beverly bianca bonnie brenda bridget brigitte
brittany brooke camila camille candace carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia
celeste celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen condoleezza connie
constance cora courtney cristina crystal cynthia daisy daniela danielle daphne dawn deanna deborah debbie debra deirdre delia denise
diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise elizabeth ella ellen eloise
elsa emilia emily emma erica erika erin esther ethel eunice eva eve evelyn faith fatima felicia fiona flora florence fran frances
francesca freda frieda gabriela gabrielle gail geraldine gertrude gillian gina ginger giovanna gladys gloria grace greta gretchen
gwen gwendolyn hannah harriet hazel heather heidi helen helena helga henrietta hilary hillary hilda holly huma ida imelda ines ingrid
irene irina iris isabel isabella ivanka ivy jacqueline jane janet janice jasmine jeanette jeanne jennifer jenny jenna
jessica jill joan joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julianna julie juliet june karen
karin karla kate katharine katherine kathleen kathryn kathy katie katrina kayla kellyanne khadija kimberly kirsten kirstjen kristen
kristin kristina laila lara larissa latoya laura lauren laverne leah leila lena lenora leona lillian lily linda lisa liz loretta
lorraine louisa louise lucia lucille lucy ludmila lydia lynda lynette mabel madeleine madeline maggie malia mandy margaret margarita
margot maria mariam marian marianne marie marilyn marina marissa marjorie marlene marsha martha mary maryam maureen maxine meagan
megan meg melania melinda melissa mercedes meredith michelle mildred millicent mimi mindy miranda miriam moira molly mona monica
monique myra nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nikki nina nora norma octavia olga olivia olive
ophelia orla pamela patricia patty paula pauline pearl peggy penelope penny phoebe phyllis polly priscilla priya rachel ramona
rebecca regina renee rhonda rita roberta rochelle rosa rosalind rosanne rose roseanne rosemary roxanne ruby ruth sabrina sally
samantha sandra sara sarah selena serena shannon sharon sheila shelley sheryl shirley sonia sonya sophia sophie
stacey stella stephanie sue susan susanna susanne suzanne svetlana sybil sylvia tamara tania tanya tatiana teresa tess theresa tiffany
tina trudy ursula valentina valerie vanessa vera verna veronica victoria viola violet vivian wanda wendy whitney wilma
winifred yolanda yvette yvonne zainab zara zoe`.split(/\s+/);

const BY_NAME: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...MALE.map((name) => [name, 'he'] as const),
  ...FEMALE.map((name) => [name, 'she'] as const),
]);

/** @param name in lower case; `null` where it says nothing of who bears it */
export const pronounOfGivenName = (name: string): 'he' | 'she' | null => BY_NAME.get(name) ?? null;
