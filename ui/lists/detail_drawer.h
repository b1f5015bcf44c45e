// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"

#include <QFrame>

#include <functional>

class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace gatehouse {

/// The details of one row, beside its list. Built anew for every row: clear(), then from top to bottom whatever there is
/// to say.
class DetailDrawer : public QFrame
{
    Q_OBJECT

public:
    explicit DetailDrawer(QWidget *parent = nullptr);

    /// Empties it. `title` stands at the top, beside the button that closes the drawer.
    void clear(const QString &title);

    struct FactOptions
    {
        QString after; ///< quieter, behind the value
        QString tip;
        QString copy;  ///< what a copy button copies; no button when empty
        bool monospace = false;
    };

    /// A mark, its word and facts in frames ("badge" property of the style sheet: info, warn, bad, ok, plain).
    void addState(Mark mark, bool presumed, const QString &word, const QString &tip,
        const QList<std::pair<QString, QString>> &badges = {});
    void addFact(const QString &label, const QString &value, const FactOptions &options);
    void addFact(const QString &label, const QString &value) { addFact(label, value, FactOptions()); }
    void addNote(const QString &text, Ink ink = Ink::Text2);
    void addHeading(const QString &text);
    /// A stop on a line from top to bottom, newest first.
    void addStop(Ink dot, const QString &text, const QString &below, bool last);
    /// What became of something: its mark, words in their colour, and quieter below what is known of it.
    void addOutcome(Mark mark, Ink ink, const QString &text, const QString &below) { addOutcome(mark, {}, ink, text, below, {}); }
    /// The same under a title, which leads somewhere where `go` is given.
    void addOutcome(
        Mark mark, const QString &title, Ink ink, const QString &text, const QString &below, std::function<void()> go);
    /// A row that leads somewhere.
    void addLinkRow(Mark mark, bool presumed, const QString &text, const QString &after, std::function<void()> go);
    QPushButton *addAction(const QString &text);
    /// One that ends something, and looks like it.
    QPushButton *addEnding(QLatin1StringView icon, const QString &text);
    void addWidget(QWidget *widget);
    void finish();

    /// Nothing is current.
    void showNothing(const QString &text);
    /// Puts the keyboard into the drawer.
    void enter();

    QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();

private:
    void endFacts();

    QLabel *m_title = nullptr;
    QPushButton *m_close = nullptr;
    QScrollArea *m_area = nullptr;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QFormLayout *m_facts = nullptr;
    QWidget *m_foot = nullptr;
};

} // namespace gatehouse
