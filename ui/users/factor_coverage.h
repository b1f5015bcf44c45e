// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

#include <QWidget>

#include <array>
#include <cstdint>

class QLabel;
class QPushButton;

namespace gatehouse {

/// How many of the users who can sign in have a second factor, above the list of users. Each number is a switch that shows
/// exactly the users it counts.
class FactorCoverage : public QWidget
{
    Q_OBJECT

public:
    /// Values of Field::Totp, in the order of the switches.
    static constexpr std::array<const char *, 3> Values = {"yes", "no", "unknown"};
    using Counts = std::array<std::int64_t, Values.size()>;

    explicit FactorCoverage(QWidget *parent = nullptr);

    /// `filter` (a list's, or the officer's own) for the users of one of Values, or with an empty one for all: those who can
    /// sign in, as far as the filter does not name others itself.
    static Filter narrowed(Filter filter, const QString &value);
    /// Takes back what narrowed() added.
    static Filter widened(Filter filter);
    /// Which of Values `filter` shows; empty: none of them.
    static QString shownBy(const Filter &filter);

    void show(const Counts &counts, const QString &chosen);

Q_SIGNALS:
    /// Empty: all of them again.
    void chosen(const QString &value);

private:
    QLabel *m_share = nullptr;
    std::array<QPushButton *, Values.size()> m_switches{};
};

} // namespace gatehouse
