"""Ways in which a sentence tells what is done to posts: one file each, asked in the order of `measures.told`."""
