//! The codes of what can be wrong. The words of each stand in `messages`.

/// Declares the codes and the list of them all.
macro_rules! codes {
    ($($name:ident,)*) => {
        /// What is wrong, or a part of saying so. Its words stand in the tables of `messages`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[expect(missing_docs, reason = "the tables say what each code means")]
        pub enum Code { $($name),* }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$(Self::$name),*];
        }
    };
}

codes! {
    NotUtf8, EmptyJson, EmptyText, ListOfFormIsEmpty, RatioNeedsTwoFacts, FormNeedsFacts, GroupedButNotDrawn,
    GroupedTwice, NotGrouped, CaptionedButNotDrawn, RelationNotInFlow, RelatedTwice, RelatedButApart,
    RelatedButApproximate, NotInOneSentence, RatioMissing, RatioOfOtherFacts, RatioTwice,
    RatioOfApproximate, RatioOfUnlikeUnits, PartLargerThanWhole, WriteDay, WriteIsoDay, InvalidDate,
    NegativeValue, DotsNeedCounts, RawNotInQuote, RawDiffersInForm, RawRepeatedInQuote, RawInsideNumber, RawLeavesWordOut, RawLeavesWordBehind,
    RawWithoutUnit, RawIsNoNumber, ValueDiffersFromRaw, FigureWithoutBound, FigureWithBound,
    BoundDiffersFromRaw, InputIsApproximate, InputsOfUnlikeUnits, DivisionByZero, DifferenceBelowZero,
    IdsAreShared, DuplicateId, DidYouMean, UseExistingId, UseOneOfIds, UnknownId, UnknownUnit, MeantUnit, IdWithBadCharacter, RepeatedId,
    DateOutsidePlannedYear, EndBeforeStart, NotedBeforeReport, StatusWithoutStart, StatusWithoutDay, StatusWithoutSource, NeitherDateNorYear, BothDateAndYear,
    YearNotInHeadings, PlansNotAfterCovers, SinceNotBeforeCovers, DayNotInHeadings, DayNotInQuote, YearNotInQuote, QuoteRepeated,
    QuoteSpansParagraphs, QuoteDiffersInSpace, QuoteDiffersInSigns, QuoteNearly, QuoteLacks, QuoteHasMore, QuoteDeparts, QuoteIsFar, QuoteMissing,
    TextOfAnotherReport, TextIsBroken, RadicalInText, FileMissing, ReportData, ReportText, FileUnreadable,
    DuplicateField, AllowedFields, UnknownField, MissingField, NotOneFormula, EmptyList, NotTwoEntries,
    DidYouMeanWord, UnknownChoice, EmptyTranslation, EmptyWord, FoundText, FoundNumber, AnObject, AList, RemoveQuotes,
    WrongType, WantedText, WantedNumber, WantedYear, WantedCount, WantedFlag, WantedDate, WantedIds,
    WantedTexts, WantedFormula, NotOnSlideChart, ShownBefore, NoSuchSlide, NestedTooDeep, UnclosedText, ControlCharacter,
    WidePunctuation, WrongQuote, Comment, SpecialSpace, Unquoted, InnerQuote, MissingComma, TrailingComma,
    NeverClosed, ListNotOpened, SecondColon, NumberWithWords, NameWithoutColon,
    UnmatchedBrace, UnmatchedBracket, LoneBracket, NotAnEntry, MissingColon, ExtraColon, UnquotedName,
    TrailingContent, BadEscape, UnexpectedSign, MissingValue, ExtraComma, BadNumber, Unfinished,
    WordInCapitals, NotJsonWord, NumberWithoutReference, WriteReference, UnknownReference, MeantReference, ReferenceNotClosed, WideBraces, ReferenceNotInChinese,
    NumberNotInReport, NumberNotInChinese,
    CorrectionChangesNothing, CorrectionBeforeReport, CorrectionsOutOfOrder, CorrectionDoesNotFollow, CorrectionOfNothing,
    CorrectionNamesList, CorrectionWithoutLabel, CorrectionOfOtherField, CorrectionIsNotSaid, TakenOutWithoutCorrection, ChangedWithoutCorrection,
    CorrectionWithdrawn, CorrectionOfUnpublished, PublishedBroken,
    FormOfOne, BarsOfUnlikeUnits, BarTooShort, DotsOfShare, DotsTooMany, MatrixOfOne, TooManyForPhone,
    FolderOfOtherName, FolderIsTaken, YearReportedTwice,
    SeriesToldTwice, SeriesUntold, GapButTold, BreakWithoutSeries, ReasonNotTranslated, YearsNeedSeries,
    SeriesInOneReport, SeriesOfTwoUnits, SeriesOfTwoVoices, SeriesOfTwoSpans, SeriesHasGap,
    AnswersWithoutReport, AnsweredTwice, AnswerToOtherReport, AnswerToNothing, TaskWithoutAnswer,
}
