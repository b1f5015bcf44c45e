// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/session_status.h"

#include <QWidget>

#include <array>

namespace gatehouse {

using StatusCounts = std::array<std::int64_t, SessionStatusCount>;

/// A ring of session statuses with their sum in the middle. A click or Enter on a slice activates its status; arrows
/// move between slices. Statuses nobody has are not drawn and not stopped at.
class StatusPie : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPie(QWidget *parent = nullptr);
    ~StatusPie() override;

    void setCounts(const StatusCounts &counts);
    /// Draws that slice's edge, as pointing at it does; nothing: none.
    void setHighlighted(std::optional<SessionStatus> status);
    std::optional<SessionStatus> highlighted() const;

Q_SIGNALS:
    void statusActivated(gatehouse::SessionStatus status);
    void statusPointed(std::optional<gatehouse::SessionStatus> status);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Chart;
    void colour();
    std::unique_ptr<Chart> m_chart;
};

} // namespace gatehouse
