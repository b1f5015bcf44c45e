// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_header.h"

#include "ui/users/user_cells.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace gatehouse {

namespace {

/// The initials of a user in a disc.
class Initials : public QLabel
{
public:
    explicit Initials(QWidget *parent)
        : QLabel(parent)
    {
        setFixedSize(scaled(52), scaled(52));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.infoGround);
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        painter.setFont(textFont(TextRole::Title));
        painter.setPen(theme.accentText);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }
};

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        if (word.front().isLetterOrNumber() && initials.size() < 2)
            initials += word.front().toUpper();
    }
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

class Fact : public QWidget
{
public:
    Fact(const QString &label, const QString &value, std::optional<Mark> mark, const QString &tip, QWidget *parent)
        : QWidget(parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(scaled(16), 0, scaled(16), 0);
        column->setSpacing(scaled(2));
        column->addWidget(makeLabel(label, TextRole::Second, Ink::Text2, this));
        auto *row = new QHBoxLayout;
        row->setSpacing(scaled(6));
        if (mark) {
            auto *picture = new QLabel(this);
            picture->setPixmap(markIcon(*mark).pixmap(QSize(scaled(12), scaled(12)), devicePixelRatioF()));
            row->addWidget(picture);
        }
        row->addWidget(makeLabel(value, TextRole::Strong, Ink::Text1, this));
        row->addStretch(1);
        column->addLayout(row);
        setToolTip(tip);
        setAccessibleName(label + QStringLiteral(": ") + value);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(Theme::of(this).line);
        const int x = isRightToLeft() ? width() - 1 : 0;
        painter.drawLine(x, 0, x, height());
    }
};

} // namespace

UserHeader::UserHeader(QWidget *parent)
    : QFrame(parent)
{
    setProperty("panel", QStringLiteral("card"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12));
    row->setSpacing(scaled(14));
    m_initials = new Initials(this);
    row->addWidget(m_initials);
    auto *names = new QVBoxLayout;
    names->setSpacing(scaled(2));
    m_name = new ElidedLabel({}, TextRole::Title, Ink::Text1, this);
    m_line = new ElidedLabel({}, TextRole::Second, Ink::Text2, this);
    names->addWidget(m_name);
    names->addWidget(m_line);
    row->addLayout(names, 1);
    m_facts = new QHBoxLayout;
    m_facts->setSpacing(0);
    row->addLayout(m_facts);
}

void UserHeader::setUser(const UserView &u, Instant asOf)
{
    m_initials->setText(privacyMode() ? QStringLiteral("?") : initialsOf(u.name.isEmpty() ? u.user : u.name));
    m_name->setText(userTitle(u));
    QStringList line;
    if (!u.login.isEmpty() && !u.name.isEmpty())
        line << shownUser(u.login);
    if (!userSort(u).isEmpty())
        line << userSort(u);
    line << u.source;
    m_line->setText(line.join(QStringLiteral(" · ")));

    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString &label, const QString &value, std::optional<Mark> mark = {}, const QString &tip = {}) {
        m_facts->addWidget(new Fact(label, value, mark, tip, this));
    };
    add(tr("Last login"), u.lastLogin.isKnown() ? words::shortMoment(u.lastLogin, asOf) + QStringLiteral(" UTC") : tr("none known"), {},
        words::moment(u.lastLogin));
    add(tr("Sessions"), u.active > 0 ? tr("%1, %2 active").arg(words::count(u.sessions), words::count(u.active)) : words::count(u.sessions),
        u.active > 0 ? std::optional(Mark::Active) : std::nullopt);
    add(tr("Failed logins"), words::count(u.failed), u.failed > 0 ? std::optional(Mark::Failed) : std::nullopt,
        u.failed > 0 ? tr("the last one %1").arg(words::moment(u.lastFailed)) : QString());
    add(tr("Second factor"), totpWord(u),
        !u.totpEnabled ? std::nullopt : std::optional(*u.totpEnabled ? Mark::Done : Mark::Stale));
    if (const QString locked = words::lockedFor(u, asOf); !locked.isEmpty())
        add(tr("Lock"), locked, Mark::Locked, tr("until %1").arg(words::moment(u.lockedUntil)));
    add(tr("Suspended"), !u.suspended ? tr("not known") : *u.suspended ? tr("yes") : tr("no"),
        u.suspended.value_or(false) ? std::optional(Mark::Locked) : std::nullopt);
}

} // namespace gatehouse
