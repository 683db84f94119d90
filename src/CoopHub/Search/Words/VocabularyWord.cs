namespace CoopHub.Search.Words;

/// <summary>What a vocabulary knows about a word.</summary>
/// <param name="Documents">In how many texts it occurs; 0 for a word that is unknown.</param>
/// <param name="IsNoun">Whether it is mostly written with a capital.</param>
internal readonly record struct VocabularyWord(int Documents, bool IsNoun);
