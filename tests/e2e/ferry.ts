/** Two reports of one fire on a ferry, which contradict each other in five values. */
export const FERRY = `Fire on the Lady Tarn

The ferry Lady Tarn caught fire on Lake Orrin on Tuesday with 210 passengers on board.

The fire killed 14 people and injured 37, the lake police said.

The fire started at 9.20 in the engine room of the ferry.

The ferry had passed its safety inspection in April.

Rescue boats from Orrin brought the passengers to the northern shore.`;
export const FERRY_AGAIN = `Lake ferry burns

On Tuesday the ferry Lady Tarn caught fire on Lake Orrin with 210 passengers on board.

The fire killed 19 people and injured 52, the hospital at Orrin said.

The fire started at 8.50 on the car deck of the ferry.

The ferry had failed its safety inspection in April.

Divers will look at the wreck on Friday.`;
